import { expect, test } from 'vitest';
import { orAborted, pause, until } from './until.ts';

const never = new AbortController().signal;

test('waiting gives what was found, falsy numbers and empty texts too', async () => {
  let looks = 0;
  const look = async () => {
    looks += 1;
    return looks < 3 ? null : 0;
  };
  expect(await until(look, { withinMs: 1_000, everyMs: 1, signal: never })).toBe(0);
  expect(looks).toBe(3);
});

test('waiting in vain gives null after the time is over, having looked at least once', async () => {
  let looks = 0;
  const look = async () => {
    looks += 1;
    return false;
  };
  expect(await until(look, { withinMs: 0, everyMs: 1, signal: never })).toBeNull();
  expect(looks).toBe(1);
});

test('an error of a look ends the waiting', async () => {
  const look = () => Promise.reject(new Error('gone'));
  await expect(until(look, { withinMs: 1_000, signal: never })).rejects.toThrow('gone');
});

test('calling off ends waiting, sleeping and a promise that never settles, with the reason given', async () => {
  const off = new AbortController();
  const waits = [
    until(async () => null, { withinMs: 60_000, signal: off.signal }),
    pause(60_000, off.signal),
    orAborted(new Promise(() => {}), off.signal),
  ];
  const heard = Promise.allSettled(waits);
  off.abort(new Error('enough'));
  for (const result of await heard) expect(result).toMatchObject({ reason: { message: 'enough' } });
  await expect(pause(1, off.signal)).rejects.toThrow('enough');
});

test('what fails although it was called off before is nobody’s error', async () => {
  const unheard: unknown[] = [];
  const hear = (reason: unknown) => unheard.push(reason);
  process.on('unhandledRejection', hear);
  const failing = new Promise((_, reject) => setImmediate(reject, new Error('the page is gone')));
  await expect(orAborted(failing, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  process.off('unhandledRejection', hear);
  expect(unheard).toEqual([]);
});
