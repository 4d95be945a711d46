import { expect, test } from 'vitest';
import { readGatewayConfig } from './gateway.config.ts';

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
