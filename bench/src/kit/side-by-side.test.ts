import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { timeSideBySide } from './side-by-side.ts';

test('both sides run in turns, never at once, each goes first as often, and each run is timed', async () => {
  const order: string[] = [];
  let atOnce = 0;
  let now = 0;
  const act = (name: string, ms: number) => async (turn: number) => {
    atOnce = Math.max(atOnce, ++now);
    order.push(`${name}${turn}`);
    await sleep(ms);
    now--;
  };
  const took = await timeSideBySide(3, act('a', 2), act('b', 8));
  expect(order).toEqual(['b1', 'a1', 'a0', 'b0', 'b1', 'a1', 'a2', 'b2']);
  expect(atOnce).toBe(1);
  expect(took.ours).toHaveLength(3);
  expect(Math.min(...took.theirs)).toBeGreaterThan(Math.min(...took.ours));
});

test('an act that fails ends the measurement', async () => {
  const fail = async () => {
    throw new Error('no answer');
  };
  await expect(timeSideBySide(5, async () => {}, fail)).rejects.toThrow('no answer');
});
