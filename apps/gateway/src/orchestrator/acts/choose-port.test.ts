import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Fleet, startFleet } from '../../testing/test-fleet.ts';

let fleet: Fleet;
beforeEach(async () => {
  fleet = await startFleet(28_001);
});
afterEach(() => fleet.close());

test('a slice whose port another program has comes up on the next one that is free and nobody’s', async () => {
  const other = createServer().listen(28_001, '127.0.0.1');
  await once(other, 'listening');
  const [first, second] = [await fleet.add(), await fleet.add()];
  fleet.gateway();
  for (const { number } of [first, second])
    await expect.poll(async () => (await fleet.slice(number)).state, { timeout: 20_000 }).toBe('running');
  expect([(await fleet.slice(first.number)).port, (await fleet.slice(second.number)).port]).toEqual([
    28_005, 28_003,
  ]);
  other.close();
});
