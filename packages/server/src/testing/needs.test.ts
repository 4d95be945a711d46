import { afterEach, expect, test, vi } from 'vitest';
import { needs } from './needs.ts';

class Skipped extends Error {}
const context = {
  skip: (note?: string): never => {
    throw new Skipped(note);
  },
};
afterEach(() => vi.unstubAllEnvs());

test('a program that every machine has is no reason to skip', () => {
  expect(() => needs(context, { program: 'sh' })).not.toThrow();
});

test('what is lacking is named in the reason', () => {
  vi.stubEnv('REQUIRE_ALL', '');
  const wanted = () =>
    needs(context, { program: 'sh' }, { program: 'no-such-thing' }, { program: 'nor-this' });
  expect(wanted).toThrow(Skipped);
  expect(wanted).toThrow('this machine lacks: no-such-thing, nor-this');
});

test('where everything is required, lacking something is a failure', () => {
  vi.stubEnv('REQUIRE_ALL', '1');
  const wanted = () => needs(context, { program: 'no-such-thing' });
  expect(wanted).toThrow(/REQUIRE_ALL/);
  expect(wanted).not.toThrow(Skipped);
});
