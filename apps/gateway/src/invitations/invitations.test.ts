import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodPassword, startTestAccounts, type TestAccounts } from '../account/test-accounts.ts';
import type { Browser } from '../account/test-browser.ts';
import { mailsTo } from '../mail/test-mails.ts';

let here: TestAccounts;
let op: Browser;
beforeEach(async () => {
  here = await startTestAccounts({ signUp: 'invited' });
  const token = (await here.accounts.ownerLink())?.split('#token=')[1];
  op = here.browser();
  const body = { token, name: 'Olga', email: 'op@example.com', password: goodPassword, language: 'en' };
  await op.send('becomeOwner', { body });
});
afterEach(() => here.close());

const email = 'ana@example.com';
const wish = { name: 'Ana', email, password: goodPassword, language: 'en' };
const invite = async (to: string | null) => {
  const { body } = await op.send('createInvitation', { body: { email: to, language: 'pt-BR' } });
  const { link, invitation } = body as { link: string; invitation: { id: string } };
  return { id: invitation.id, link, token: link.split('#invitation=')[1] };
};
const signUp = (invitation?: string, who = email) =>
  here.browser().send('signUp', { body: { ...wish, email: who, ...(invitation && { invitation }) } });

test('without an invitation nobody gets an account, and with one exactly one person', async () => {
  expect((await signUp()).code).toBe('invitation_wrong');
  expect((await signUp('something else')).code).toBe('invitation_wrong');
  const { token } = await invite(null);
  expect((await signUp(token)).status).toBe(200);
  expect((await signUp(token, 'bruno@example.com')).code).toBe('invitation_wrong');
  const { body } = await op.send('listInvitations');
  expect((body as { invitations: { acceptedAt: string }[] }).invitations[0]?.acceptedAt).not.toBeNull();
});

test('an invitation to an address is mailed there and fits no other', async () => {
  const { token, link } = await invite(email);
  const [mail] = await mailsTo(here.db, email, 'invited');
  expect(mail?.subject).toBe('Convite para o Queunir');
  expect(mail?.body).toContain(link);
  expect((await signUp(token, 'bruno@example.com')).code).toBe('invitation_wrong');
  expect((await signUp(token, 'ANA@example.com')).status).toBe(200);
});

test('whether an address is known cannot be told by what happens to the invitation', async () => {
  const { token } = await invite(null);
  expect((await signUp(token, 'op@example.com')).status).toBe(200);
  expect((await signUp(token)).code).toBe('invitation_wrong');
});

test('a revoked invitation and one of two weeks ago are void', async () => {
  const { id, token } = await invite(null);
  const params = { invitationId: id };
  expect((await op.send('revokeInvitation', { params })).status).toBe(200);
  expect((await op.send('revokeInvitation', { params })).code).toBe('invitation_not_found');
  expect((await signUp(token)).code).toBe('invitation_wrong');
  const old = await invite(null);
  here.clock.ms += 14 * 86_400_000;
  expect((await signUp(old.token)).code).toBe('invitation_wrong');
});

test('while sign-up is closed no invitation helps', async () => {
  await here.close();
  here = await startTestAccounts({ signUp: 'closed' });
  expect((await signUp('anything')).code).toBe('sign_up_closed');
});
