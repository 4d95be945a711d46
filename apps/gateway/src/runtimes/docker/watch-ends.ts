import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { Ending } from '../runtime.types.ts';
import type { Engine } from './docker.types.ts';
import { labelFilter, readLabels } from './labels.ts';

const againMs = 1_000;
const event = z.object({
  time: z.number(),
  Actor: z.object({ ID: z.string(), Attributes: z.record(z.string(), z.string()) }),
});

export type EndsOptions = { engine: Engine; gateway: string; tell: (ending: Ending, id: string) => void };

/**
 * Hears from the engine which containers of a gateway die. Resolves when it listens; connects again by itself, and
 * hears then what it missed.
 */
export async function watchEnds(options: EndsOptions): Promise<void> {
  const { engine, gateway } = options;
  /** The last second in which something was heard, and of whom. */
  let heard = 0;
  const ofThatSecond = new Set<string>();

  const connect = (): Promise<NodeJS.ReadableStream> =>
    engine.getEvents({
      filters: { type: ['container'], event: ['die'], label: labelFilter(gateway) },
      ...(heard === 0 ? {} : { since: heard }),
    });
  const listen = async (stream: NodeJS.ReadableStream) => {
    letGo(stream);
    for await (const line of createInterface({ input: stream })) {
      const said = event.safeParse(parse(line));
      if (!said.success) continue;
      const { ID, Attributes } = said.data.Actor;
      // What is asked for since a second has that second in it. A container dies once.
      if (ofThatSecond.has(ID)) continue;
      if (said.data.time > heard) ofThatSecond.clear();
      heard = said.data.time;
      ofThatSecond.add(ID);
      const who = readLabels(Attributes);
      if (who) options.tell({ ...who, why: await whyOf(engine, ID, Attributes.exitCode ?? 'unknown') }, ID);
    }
  };
  const goOn = async (first: NodeJS.ReadableStream) => {
    let stream: NodeJS.ReadableStream | null = first;
    for (;;) {
      if (stream) await listen(stream).catch(() => {});
      await sleep(againMs, undefined, { ref: false });
      stream = await connect().catch(() => null);
    }
  };
  void goOn(await connect());
}

async function whyOf(engine: Engine, id: string, status: string): Promise<string> {
  const state = (
    await engine
      .getContainer(id)
      .inspect()
      .catch(() => null)
  )?.State;
  return state?.OOMKilled ? 'ended for want of memory' : `ended with status ${status}`;
}

/** Listening keeps no process alive. */
function letGo(stream: NodeJS.ReadableStream): void {
  const { socket } = stream as { socket?: { unref?: () => void } };
  socket?.unref?.();
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
