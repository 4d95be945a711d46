import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestAccounts, type TestAccounts } from '../account/test-accounts.ts';

let here: TestAccounts;
beforeEach(async () => {
  here = await startTestAccounts();
});
afterEach(() => here.close());

type Page = { users: { email: string; verified: boolean; workspaceId: string }[]; before: string | null };

test('operators page through all accounts, newest first, and find one by name or address', async () => {
  const op = await here.operator('op@example.com');
  await here.person('ana_lima@example.com');
  await here.person('anaxlima@example.com');
  const page = async (query: string) => (await op.send('listUsers', { query })).body as unknown as Page;
  const emails = ({ users }: Page) => users.map(({ email }) => email);
  const first = await page('?limit=2');
  expect(emails(first)).toEqual(['anaxlima@example.com', 'ana_lima@example.com']);
  expect(emails(await page(`?limit=2&before=${first.before}`))).toEqual(['op@example.com']);
  expect(emails(await page('?search=A_LIMA')), 'an underscore is an underscore').toEqual([
    'ana_lima@example.com',
  ]);
  expect((await op.send('listUsers', { query: '?before=nowhere' })).status).toBe(400);
});
