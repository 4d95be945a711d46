import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { freezeDeep, readConfig } from './read-config.ts';

const schema = z.object({ PORT: z._default(z.coerce.number(), 3000), SECRET: z.string() });

test('settings are parsed and cannot be changed afterwards', () => {
  const config = readConfig(schema, { PORT: '81', SECRET: 'x', OTHER: 'y' });
  expect(config).toEqual({ PORT: 81, SECRET: 'x' });
  expect(() => Object.assign(config, { PORT: 1 })).toThrow(TypeError);
});

test('an empty setting is a missing one, and a secret has no default', () => {
  expect(() => readConfig(schema, { SECRET: '' })).toThrow(/SECRET/);
  expect(readConfig(schema, { PORT: '', SECRET: 'x' }).PORT).toBe(3000);
});

test('freezing reaches every level', () => {
  const frozen = freezeDeep({ a: { b: [1] } });
  expect(() => frozen.a.b.push(2)).toThrow(TypeError);
});
