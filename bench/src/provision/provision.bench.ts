import { until } from '@queunir/e2e/kit/until';
import { sliceImage } from '@queunir/gateway/testing/slice-images';
import { freePort } from '@queunir/server/process/free-port';
import type { Bench, Figures } from '../kit/bench.ts';
import { newPerson } from '../kit/new-person.ts';
import { type OpenService, openService } from '../kit/open-service.ts';
import { percentile, round } from '../kit/percentile.ts';

const runs = 50;

/** How long somebody who confirmed their address waits for their own Queunir. */
export const provision: Bench = {
  name: 'provision',
  measures:
    'from the confirmation of an address until that person’s own slice answers a signed-in request: from the pool (warm) and made on the spot (cold), as processes and in containers',
  goals: [
    { figure: 'warmProcessP95Ms', unit: 'ms', atMost: 500 },
    { figure: 'warmDockerP95Ms', unit: 'ms', atMost: 500 },
    { figure: 'coldDockerP95Ms', unit: 'ms', atMost: 3_000 },
  ],
  run: async (say) => {
    const figures: Figures = { runs };
    const image = await slicesImage(say);
    for (const runtime of image === null ? (['process'] as const) : (['process', 'docker'] as const))
      for (const way of ['warm', 'cold'] as const) {
        const took = await measure(runtime, image, way, say);
        const name = `${way}${runtime === 'docker' ? 'Docker' : 'Process'}`;
        figures[`${name}P95Ms`] = round(percentile(took, 0.95), 0);
        figures[`${name}P50Ms`] = round(percentile(took, 0.5), 0);
      }
    return { figures, peers: {} };
  },
};

/** The image of the slice as it stands in this tree; null where there is no engine, or it cannot be built. */
async function slicesImage(say: (line: string) => void): Promise<string | null> {
  try {
    return await sliceImage();
  } catch (error) {
    const [why = ''] = String(error instanceof Error ? error.message : error).split('\n');
    say(`processes alone are measured, since no image can be made: ${why}`);
    return null;
  }
}

async function measure(
  runtime: 'process' | 'docker',
  image: string | null,
  way: 'warm' | 'cold',
  say: (line: string) => void,
): Promise<number[]> {
  const port = await freePort();
  const service = await openService({
    ...{ RUNTIME: runtime, POOL_SIZE: way === 'warm' ? '1' : '0' },
    ...(image !== null && { SLICE_IMAGE: image }),
    // Behind a proxy each person has an address of their own, as the limits to sign-ups expect.
    ...{ PUBLIC_URL: `https://localhost:${port}`, SLICE_MEMORY_MB: '300', SLICES_MEMORY_MB: '1500' },
  });
  try {
    const took: number[] = [];
    for (let run = 0; run < runs; run++) {
      took.push(await oneRun(service, way));
      if (run % 10 === 9)
        say(`${way}, ${runtime}: ${run + 1} of ${runs}, ${round(percentile(took, 0.5), 0)} ms in the middle`);
    }
    return took;
  } finally {
    await service.remove();
  }
}

async function oneRun(service: OpenService, way: 'warm' | 'cold'): Promise<number> {
  if (way === 'warm')
    await until('a slice in the pool', async () => (await service.running()).length > 0, {
      ms: 120_000,
      every: 100,
    });
  const person = await newPerson(service);
  const workspaceId = await person.workspaceId();
  const began = performance.now();
  await person.verify();
  const slice = await until(
    'the slice to answer',
    async () => {
      const own = await service.sliceOf(workspaceId);
      return own?.state === 'running' && (await service.answers(own)) ? own : null;
    },
    { ms: 120_000, every: 5 },
  );
  const took = performance.now() - began;
  // The next one finds the machine as this one did.
  await service.db
    .updateTable('slice')
    .set({ wanted: 'stopped' })
    .where('number', '=', slice.number)
    .execute();
  await until('the slice to stop', async () => (await service.sliceOf(workspaceId))?.state === 'stopped', {
    ms: 120_000,
    every: 100,
  });
  return took;
}
