import { setTimeout as sleep } from 'node:timers/promises';
import { createProcessRuntime } from '../../runtimes/process/process-runtime.ts';
import { whatIsLeft } from '../what-is-left.ts';
import type { ChaosFleet } from './chaos-fleet.ts';

/** After a fault the service must be whole again within this time, on a busy machine too. */
const patienceMs = 180_000;

/** Waits until everything is as it should be; gives what still is not when the patience is over. */
export async function converge(fleet: ChaosFleet): Promise<string[]> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const wrong = await whatIsWrong(fleet);
    if (wrong.length === 0 || performance.now() > end) return wrong;
    await sleep(200);
  }
}

/** Everything that differs from what should be: states, who answers where, and what is there outside the tables. */
async function whatIsWrong(fleet: ChaosFleet): Promise<string[]> {
  const slices = await fleet.slices();
  const wanted = slices.filter((slice) => slice.wanted !== 'deleted');
  const wrong = slices.flatMap((slice): string[] => {
    if (slice.wanted === 'deleted')
      return slice.state === 'deleted' ? [] : [`${slice.number} is ${slice.state}`];
    return slice.state === 'running' ? [] : [`${slice.number} is ${slice.state}: ${slice.state_reason}`];
  });
  const replies = await Promise.all(
    wanted.map(async ({ number, port }): Promise<string[]> => {
      const [through, straight] = await Promise.all([
        ask(`${fleet.url}/api/whoami`, fleet.keys.get(number)!),
        ask(`http://127.0.0.1:${port}/whoami`, null),
      ]);
      return [
        ...(through === number ? [] : [`${number} answers its owner as ${through}`]),
        ...(straight === number ? [] : [`on the port of ${number} answers ${straight}`]),
      ];
    }),
  );
  wrong.push(...replies.flat());
  if (wrong.length > 0) return wrong;
  const found = await left(fleet);
  const expected = wanted.flatMap(({ number, runtime }) => [
    ...[`database wa_slice_${number}`, `role wa_slice_${number}`, `folder ${number}`],
    `${runtime === 'docker' ? 'container' : 'process'} ${number}`,
  ]);
  return [
    ...found.filter((one) => !expected.includes(one)).map((one) => `${one} is left`),
    ...expected.filter((one) => !found.includes(one)).map((one) => `${one} is missing`),
  ];
}

async function left({ server, place, engine }: ChaosFleet): Promise<string[]> {
  const processes = createProcessRuntime({ dataDir: place.dataDir, program: '', environment: () => ({}) });
  const said = engine
    ? await engine.docker('ps', '--format', '{{.Label "queunir.slice"}}').catch(() => '')
    : '';
  const containers = said.split('\n').filter(Boolean);
  return [
    ...(await whatIsLeft(server, processes.list, place.dataDir)),
    ...containers.map((number) => `container ${number}`),
  ];
}

/** The number of the slice that answers; null when none does. */
export async function ask(url: string, key: string | null): Promise<number | null> {
  const headers: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` };
  const reply = await fetch(url, { headers, signal: AbortSignal.timeout(5_000) }).catch(() => null);
  if (reply?.status !== 200) {
    await reply?.body?.cancel().catch(() => {});
    return null;
  }
  const body = (await reply.json().catch(() => null)) as { slice?: number } | null;
  return body?.slice ?? null;
}
