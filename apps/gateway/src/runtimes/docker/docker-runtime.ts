import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@queunir/server/errors/app-error';
import type { Ending, RunSpec, Runtime } from '../runtime.types.ts';
import { readContainerLogs } from './container-logs.ts';
import { type ContainerSettings, containerOptions } from './container-options.ts';
import { readContainerUsage } from './container-usage.ts';
import type { Engine, Found } from './docker.types.ts';
import { findContainers } from './labels.ts';
import { watchEnds } from './watch-ends.ts';

/** What the Docker runtime needs of the world. */
export type DockerRuntimeOptions = ContainerSettings & {
  engine: Engine;
  /** Sees to it, before each start, that the rules which keep slices apart are in force. */
  guard: () => Promise<void>;
};

const lookEveryMs = 50;
/** After the last resort a container may take this long to be gone. */
const deathMs = 20_000;
/** Of a slice's earlier lives this many are kept for what they said. */
const keptLives = 1;

/** Runs slices as containers of the engine, each in a container of its own for each generation. */
export function createDockerRuntime(options: DockerRuntimeOptions): Runtime {
  const { engine, gateway } = options;
  const listeners: ((ending: Ending) => void)[] = [];
  /** What ends because it was told to does not end by itself. */
  const told = new Set<string>();
  let watching: Promise<void> | null = null;

  const watch = () => {
    watching ??= watchEnds({
      ...{ engine, gateway },
      tell: (ending, id) => {
        if (!told.delete(id)) for (const tell of listeners) tell(ending);
      },
    });
    return watching.catch((error: unknown) => {
      watching = null;
      throw error;
    });
  };

  const start = async (spec: RunSpec): Promise<void> => {
    const all = await findContainers(engine, gateway, spec.number);
    const running = all.find(({ lives }) => lives);
    if (running?.generation === spec.generation) return;
    if (running) throw startFailed(spec, `generation ${running.generation} of it still runs`);
    try {
      await options.guard();
      if (listeners.length > 0) await watch();
      for (const old of all.filter(
        (one, at) => one.generation === spec.generation || at < all.length - keptLives,
      ))
        await remove(engine, old);
      const container = await engine.createContainer(containerOptions(options, spec));
      await container.start();
    } catch (cause) {
      throw startFailed(spec, cause instanceof Error ? cause.message : String(cause), cause);
    }
  };

  const stop = async (number: number, graceMs: number): Promise<void> => {
    for (const found of await findContainers(engine, gateway, number)) {
      if (!found.lives) continue;
      told.add(found.id);
      await end(engine, found, graceMs);
    }
  };

  return {
    kind: 'docker',
    list: async () =>
      (await findContainers(engine, gateway))
        .filter(({ lives }) => lives)
        .map(({ number, generation, startedAt }) => ({ number, generation, startedAt })),
    start,
    stop,
    usage: async (number) => {
      const found = (await findContainers(engine, gateway, number)).find(({ lives }) => lives);
      return found ? readContainerUsage(engine, found.id) : null;
    },
    logs: async (number, lines) => {
      const said: string[] = [];
      for (const { id } of await findContainers(engine, gateway, number))
        said.push(...(await readContainerLogs(engine, id, lines)));
      return said.slice(-lines);
    },
    forget: async (number) => {
      for (const found of await findContainers(engine, gateway, number)) await remove(engine, found);
    },
    onEnd: (listener) => {
      listeners.push(listener);
      // An engine that is away for a moment is asked again at the next start.
      watch().catch(() => {});
    },
  };
}

async function end(engine: Engine, { id, number }: Found, graceMs: number): Promise<void> {
  const signal = (name: string) => unlessGone(engine.getContainer(id).kill({ signal: name }));
  await signal('SIGTERM');
  if (await isDead(engine, id, graceMs)) return;
  await signal('SIGKILL');
  if (await isDead(engine, id, deathMs)) return;
  const message = `Slice ${number} (container ${id.slice(0, 12)}) does not end.`;
  throw new AppError('stop_failed', message, { blame: 'us' });
}

async function isDead(engine: Engine, id: string, withinMs: number): Promise<boolean> {
  const last = performance.now() + withinMs;
  for (;;) {
    const looked = await unlessGone(engine.getContainer(id).inspect());
    if (!looked?.State.Running) return true;
    if (performance.now() > last) return false;
    await sleep(lookEveryMs);
  }
}

async function remove(engine: Engine, { id }: Found): Promise<void> {
  await unlessGone(engine.getContainer(id).remove({ v: true }));
}

/** Null when the container is gone (404), or at the end of its life anyway (409). */
async function unlessGone<T>(asked: Promise<T>): Promise<T | null> {
  return asked.catch((error: unknown) => {
    const { statusCode } = error as { statusCode?: number };
    if (statusCode === 404 || statusCode === 409) return null;
    throw error;
  });
}

function startFailed(spec: RunSpec, why: string, cause?: unknown): AppError {
  const message = `Slice ${spec.number} could not be started: ${why}.`;
  return new AppError('start_failed', message, { blame: 'us', cause });
}
