import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readGatewayConfig, settingNames } from './gateway.config.ts';

/** What `.env.example` would set if every line of it were taken, but for those of the single-person mode alone. */
const example = Object.fromEntries(
  [
    ...readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8')
      .replace(/## Of the single-person mode alone[\s\S]*?(?=^## )/m, '')
      .matchAll(/^#([A-Z_]+)=(.*)$/gm),
  ].map(([, name = '', value = '']) => [name, value]),
);
/** Not set, they mean something that no value says. */
const withoutDefault = [
  ...['DATABASE_URL', 'CHROMIUM_PATH', 'PUBLIC_URL', 'METRICS_PORT', 'ROUTES_PORT', 'ANCHORS_KEY'],
  ...['SIGN_UP', 'DATABASE_PORT', 'SLICES_MEMORY_MB', 'SMTP_URL', 'MAIL_FROM'],
];

test('the example file names every setting of the service with its default, and only those', () => {
  const forPeople = settingNames.filter((name) => name !== 'NODE_ENV');
  expect(Object.keys(example).sort()).toEqual([...forPeople].sort());
  const defaults = Object.entries(example).filter(([name]) => !withoutDefault.includes(name));
  expect(readGatewayConfig(Object.fromEntries(defaults))).toEqual(readGatewayConfig({}));
  expect(readGatewayConfig(example).http.publicUrl).toBe(example.PUBLIC_URL);
});

test('without any setting this machine alone is served, and everybody at it may sign up', () => {
  const config = readGatewayConfig({});
  expect(config.http).toMatchObject({ host: '127.0.0.1', port: 3000, publicUrl: null, isPublic: false });
  expect([config.signUp, config.slices.runtime, config.slices.firstPort]).toEqual(['open', 'process', 5001]);
  expect(Object.isFrozen(config.slices)).toBe(true);
});

test('under a public address people must be invited unless the operator says otherwise', () => {
  const PUBLIC_URL = 'https://crm.example.com';
  expect(readGatewayConfig({ PUBLIC_URL }).signUp).toBe('invited');
  expect(readGatewayConfig({ PUBLIC_URL, SIGN_UP: 'open' }).signUp).toBe('open');
});

test('a public address without https is refused', () => {
  expect(() => readGatewayConfig({ PUBLIC_URL: 'http://crm.example.com' })).toThrow('Use https');
});

test('a wrong setting is named', () => {
  expect(() => readGatewayConfig({ SIGN_UP: 'all' })).toThrow(/SIGN_UP/);
  expect(() => readGatewayConfig({ SMTP_URL: 'https://mail.example.com' })).toThrow(/SMTP_URL/);
  expect(() => readGatewayConfig({ SLICE_MEMORY_MB: '10' })).toThrow(/SLICE_MEMORY_MB/);
});
