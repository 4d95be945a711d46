import { signIn, signUp, verifyEmail } from '@queunir/contracts/account/sign-in';
import { type ApiClient, password, send, signedIn } from './api-client.ts';
import { until } from './until.ts';

/** Makes an account at a service by its API, confirms the address by the mail of this machine's mailbox page, and signs in. */
export async function makeAccount(url: string, name: string, email: string): Promise<ApiClient> {
  await send(url, '', signUp, { body: { name, email, password, language: 'en' } });
  const token = await until(`the mail to ${email}`, async () => {
    const page = await (await fetch(new URL('/mailbox', url))).text();
    const letter = page.split('<article').find((part) => part.includes(email));
    return /\/verify-email#token=([^"&<]+)/.exec(letter ?? '')?.[1];
  });
  await send(url, '', verifyEmail, { body: { token: decodeURIComponent(token) } });
  const { cookie } = await send(url, '', signIn, { body: { email, password } });
  return signedIn(url, cookie);
}
