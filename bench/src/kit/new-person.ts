import { randomUUID } from 'node:crypto';
import { signIn, signUp, verifyEmail } from '@queunir/contracts/account/sign-in';
import { password } from '@queunir/e2e/kit/api-client';
import type { GatewayDb } from '@queunir/gateway/gateway.types';

/** Somebody who has signed up and not confirmed the address yet. */
export type NewPerson = {
  email: string;
  /** Confirms the address, as the mailed link does. */
  verify(): Promise<void>;
  /** Gives the cookies of a browser that signed in. */
  signIn(): Promise<string>;
  workspaceId(): Promise<string>;
};

/** Signs somebody up at a gateway. Each comes from an address of their own, where the gateway looks behind its proxy. */
export async function newPerson({ url, db }: { url: string; db: GatewayDb }): Promise<NewPerson> {
  const email = `${randomUUID()}@example.com`;
  const address = `10.${Array.from({ length: 3 }, () => Math.floor(Math.random() * 256)).join('.')}`;
  const post = async (path: string, body: unknown): Promise<Response> => {
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
    const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${answer.status} at ${path}: ${await answer.text()}`);
    return answer;
  };
  await post(signUp.path, { name: 'Ana', email, password, language: 'en' });
  const mail = await db
    .selectFrom('mail')
    .select('body')
    .where('recipient', '=', email)
    .where('kind', '=', 'verify')
    .executeTakeFirstOrThrow();
  const token = /#token=(\S+)/.exec(mail.body)?.[1] ?? '';
  return {
    email,
    verify: async () => void (await post(verifyEmail.path, { token })),
    signIn: async () => {
      const answer = await post(signIn.path, { email, password });
      return answer.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ');
    },
    workspaceId: async () =>
      (
        await db
          .selectFrom('workspace_member')
          .innerJoin('auth.user', 'auth.user.id', 'workspace_member.user_id')
          .select('workspace_id')
          .where('email', '=', email)
          .executeTakeFirstOrThrow()
      ).workspace_id,
  };
}
