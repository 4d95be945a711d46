import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@queunir/server/process/free-port';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runtimeSuite, type SuiteRuntime } from '../runtime.suite.ts';
import { createProcessRuntime } from './process-runtime.ts';

let dataDir: string;
const behaviours = new Map<number, string>();
const program = fileURLToPath(new URL('../../testing/fake-slice.ts', import.meta.url));

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'queunir-processes-'));
});
afterEach(async () => {
  const runtime = place().runtime();
  for (const { number } of await runtime.list()) await runtime.stop(number, 0);
  await rm(dataDir, { recursive: true, force: true });
});

function place(): SuiteRuntime {
  return {
    runtime: () =>
      createProcessRuntime({
        dataDir,
        program,
        environment: ({ number, port }) => ({
          PORT: String(port),
          BEHAVIOUR: behaviours.get(number) ?? 'well',
        }),
      }),
    spec: async (number, behaviour, generation = 1) => {
      behaviours.set(number, behaviour);
      const folder = join(dataDir, 'slices', String(number));
      await mkdir(folder, { recursive: true });
      return { number, generation, port: await freePort(), image: 'none', memoryMb: 100, folder };
    },
  };
}

describe('the process runtime', () => {
  runtimeSuite(place);

  test('a note that names another process, or none, ends nobody', async () => {
    const runtime = place().runtime();
    await mkdir(join(dataDir, 'processes'));
    const note = {
      number: 1,
      generation: 1,
      pid: process.pid,
      started: 'another life',
      startedAt: '2026-01-01',
    };
    await writeFile(join(dataDir, 'processes', '1.json'), JSON.stringify(note));
    await writeFile(join(dataDir, 'processes', '2.json'), '{"pid": -1}');
    await writeFile(join(dataDir, 'processes', '3.json'), 'no note');
    expect(await runtime.list()).toEqual([]);
    for (const number of [1, 2, 3]) await runtime.stop(number, 0);
  });
});
