import { readFileSync } from 'node:fs';
import { readBrowserConfig } from '@queunir/browser/browser.config';
import { expect, test } from 'vitest';
import { readSliceConfig, settingNames } from './config.ts';

/** What `.env.example` would set if every line of it were taken, but for those of the service alone. */
const example = Object.fromEntries(
  [
    ...readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8')
      .split('## Of the service alone')[0]!
      .matchAll(/^#([A-Z_]+)=(.*)$/gm),
  ].map(([, name = '', value = '']) => [name, value]),
);
const withoutDefault = ['DATABASE_URL', 'CHROMIUM_PATH', 'PUBLIC_URL', 'METRICS_PORT', 'ANCHORS_KEY'];

test('the example file names every setting of a person alone, and only those', () => {
  const forPeople = settingNames.filter((name) => name !== 'NODE_ENV');
  expect(Object.keys(example).sort()).toEqual([...forPeople, 'CHROMIUM_PATH'].sort());
  expect(readBrowserConfig(example).chromiumPath).toBe(example.CHROMIUM_PATH);
});

test('the example file shows the defaults, and its other examples are taken as they stand', () => {
  const defaults = Object.entries(example).filter(([name]) => !withoutDefault.includes(name));
  expect(readSliceConfig(Object.fromEntries(defaults))).toEqual(readSliceConfig({}));
  expect(readSliceConfig(example).http.publicUrl).toBe(example.PUBLIC_URL);
});

test('without any setting one machine is served on port 3000', () => {
  const config = readSliceConfig({});
  expect(config.http).toEqual({
    host: '127.0.0.1',
    port: 3000,
    publicUrl: null,
    isPublic: false,
    checkReplies: false,
  });
  expect(config.whatsapp.url).toBe('https://web.whatsapp.com/');
  expect(config.metrics.port).toBeNull();
  expect(Object.isFrozen(config.http)).toBe(true);
});

test('empty settings mean "not set"', () => {
  expect(readSliceConfig({ PORT: '', DATABASE_URL: '', PUBLIC_URL: '' }).http.port).toBe(3000);
});

test('a public address is served through a proxy on this machine; HOST lets another machine be the proxy', () => {
  const { http } = readSliceConfig({ PUBLIC_URL: 'https://crm.example.com/' });
  expect([http.host, http.publicUrl]).toEqual(['127.0.0.1', 'https://crm.example.com']);
  expect(readSliceConfig({ PUBLIC_URL: 'https://crm.example.com', HOST: '10.0.0.2' }).http.host).toBe(
    '10.0.0.2',
  );
});

test('HOST alone opens nothing', () => {
  expect(readSliceConfig({ HOST: '0.0.0.0' }).http.host).toBe('127.0.0.1');
});

test('a public address without https is refused, a loopback one is not', () => {
  expect(() => readSliceConfig({ PUBLIC_URL: 'http://crm.example.com' })).toThrow('Use https');
  const local = readSliceConfig({ PUBLIC_URL: 'http://localhost:3000' }).http;
  expect([local.publicUrl, local.host]).toEqual(['http://localhost:3000', '127.0.0.1']);
});

test('a wrong setting is named', () => {
  expect(() => readSliceConfig({ PORT: 'three' })).toThrow(/PORT/);
  expect(() => readSliceConfig({ DATABASE_URL: 'mysql://x' })).toThrow(/DATABASE_URL/);
  expect(() => readSliceConfig({ WHATSAPP_URL: 'javascript:1' })).toThrow(/WHATSAPP_URL/);
});
