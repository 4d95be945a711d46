import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Ending, RunSpec, Runtime } from './runtime.types.ts';

/** A runtime under test, with slices whose behaviour can be said. */
export type SuiteRuntime = {
  /** A runtime as a gateway that just started has it; called again, as the next gateway. */
  runtime(): Runtime;
  spec(number: number, behaviour: string, generation?: number): Promise<RunSpec>;
};

const answers = async ({ port }: RunSpec) =>
  fetch(`http://127.0.0.1:${port}/`).then(
    (reply) => reply.ok,
    () => false,
  );
const untilUp = (spec: RunSpec) => expect.poll(() => answers(spec)).toBe(true);
const numbers = async (runtime: Runtime) => (await runtime.list()).map(({ number }) => number).sort();

/** What every runtime must do, on the real thing. `fresh` gives the place of each test. */
export function runtimeSuite(fresh: () => SuiteRuntime): void {
  startAndStop(fresh);
  foundAgain(fresh);
}

function startAndStop(fresh: () => SuiteRuntime): void {
  test('what was started runs, is listed and answers; stopped, it is gone', async () => {
    const place = fresh();
    const runtime = place.runtime();
    const spec = await place.spec(1, 'well');
    await runtime.start(spec);
    await untilUp(spec);
    expect(await runtime.list()).toMatchObject([{ number: 1, generation: 1, startedAt: expect.any(Date) }]);
    await runtime.stop(1, 5_000);
    expect(await runtime.list()).toEqual([]);
    expect(await answers(spec)).toBe(false);
  });

  test('starting twice starts once; another generation is refused while one runs', async () => {
    const place = fresh();
    const runtime = place.runtime();
    const spec = await place.spec(1, 'well');
    await runtime.start(spec);
    await runtime.start(spec);
    await expect(runtime.start({ ...spec, generation: 2 })).rejects.toMatchObject({ code: 'start_failed' });
    expect(await numbers(runtime)).toEqual([1]);
    await runtime.stop(1, 5_000);
  });

  test('stopping what does not run is no error, and stops no other whose number begins alike', async () => {
    const place = fresh();
    const runtime = place.runtime();
    await runtime.start(await place.spec(12, 'well'));
    await runtime.stop(1, 1_000);
    expect(await numbers(runtime)).toEqual([12]);
    await runtime.stop(12, 5_000);
  });

  test('one that does not listen to a friendly word is ended by force, and only then said to be stopped', async () => {
    const place = fresh();
    const runtime = place.runtime();
    const spec = await place.spec(1, 'deaf');
    await runtime.start(spec);
    await untilUp(spec);
    await runtime.stop(1, 300);
    expect(await answers(spec)).toBe(false);
    expect(await runtime.list()).toEqual([]);
  });
}

function foundAgain(fresh: () => SuiteRuntime): void {
  test('the next gateway finds what the one before it started, and can stop it', async () => {
    const place = fresh();
    const spec = await place.spec(1, 'well');
    await place.runtime().start(spec);
    await untilUp(spec);
    const next = place.runtime();
    expect(await next.list()).toMatchObject([{ number: 1, generation: 1 }]);
    await next.stop(1, 5_000);
    expect(await answers(spec)).toBe(false);
  });

  test('one that ends by itself is told of once, with its generation, and is no longer listed', async () => {
    const place = fresh();
    const runtime = place.runtime();
    const endings: Ending[] = [];
    runtime.onEnd((ending) => endings.push(ending));
    await runtime.start(await place.spec(1, 'crash-at-once', 4));
    await expect
      .poll(() => endings)
      .toMatchObject([{ number: 1, generation: 4, why: expect.stringMatching(/3/) }]);
    await expect.poll(() => runtime.list()).toEqual([]);
    await sleep(200);
    expect(endings).toHaveLength(1);
    await runtime.stop(1, 1_000);
  });

  test('what it uses and what it said can be read', async () => {
    const place = fresh();
    const runtime = place.runtime();
    const spec = await place.spec(1, 'well');
    await runtime.start(spec);
    await untilUp(spec);
    expect(await runtime.usage(1)).toMatchObject({
      memoryMb: expect.any(Number),
      processes: expect.any(Number),
    });
    expect((await runtime.usage(1))!.memoryMb).toBeGreaterThan(5);
    await expect.poll(() => runtime.logs(1, 10)).toEqual(['fake slice begins: well', 'fake slice listens']);
    expect(await runtime.logs(1, 1)).toEqual(['fake slice listens']);
    expect(await runtime.logs(9, 10)).toEqual([]);
    expect(await runtime.usage(9)).toBeNull();
    await runtime.stop(1, 5_000);
    await runtime.forget(1);
    expect(await runtime.logs(1, 10)).toEqual([]);
  });
}
