import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allGatewayEndpoints } from '@queunir/contracts/all-gateway-endpoints';
import { beforeAll, expect, test } from 'vitest';
import { repository } from './repository.ts';
import { ensureWebApp } from './web-app.ts';

beforeAll(ensureWebApp);

/** Everything a browser could be given of a bundle, as one text. */
const bundle = (folder: string): string => {
  const root = join(repository, 'apps/web', folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|html|css)$/.test(name))
    .map((name) => `${name}\n${readFileSync(join(root, name), 'utf8')}`)
    .join('\n');
};

/** What only people with accounts need: addresses of the gateway, pages, words. */
const marks = [
  ...Object.values(allGatewayEndpoints).map(({ path }) => path.split('/:')[0]!),
  ...['sign-in', 'sign-up', 'verify-email', 'forgot-password', 'reset-password', 'settings/account'],
  ...[
    'one-time-code',
    'recovery-code',
    'queunir-recovery-codes',
    'slice_starting',
    'AccountPage',
    'SignUpPage',
  ],
  ...['authenticator', 'operator', 'API key', 'Second factor', 'Look into your mailbox'],
  // The operators' pages.
  ...[
    '/api/admin/events',
    '/admin/slices',
    'AdminRoute',
    'Administration',
    'Wait in line',
    'Most memory first',
  ],
];

test('the bundle of a single person holds nothing of accounts', () => {
  const text = bundle('dist');
  expect(text.length).toBeGreaterThan(100_000);
  expect(marks.filter((mark) => text.includes(mark))).toEqual([]);
});

test('the bundle for the gateway holds all of it, and asks for no password of a slice', () => {
  const text = bundle('dist-saas');
  expect(marks.filter((mark) => !text.includes(mark))).toEqual([]);
  for (const mark of ['/api/login/setup', 'SetupPage', 'LoginPage']) expect(text).not.toContain(mark);
});
