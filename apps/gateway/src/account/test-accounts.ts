import { createApp } from '@queunir/server/http/create-app';
import { listen } from '@queunir/server/http/listen';
import { createLog, type Log } from '@queunir/server/log/create-log';
import type { Router } from 'express';
import { createTestGatewayDatabase } from '../database/test-gateway-database.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { mailsTo } from '../mail/test-mails.ts';
import { type AccountOptions, type Accounts, composeAccounts } from './account.compose.ts';
import { type Browser, createBrowser } from './test-browser.ts';

type Overrides = Partial<Pick<AccountOptions, 'baseUrl' | 'mail' | 'ownerFirst'>> &
  Partial<Pick<AccountOptions['hooks'], 'onSessionEnded'>> & {
    signUp?: ReturnType<AccountOptions['signUp']>;
  };

/** What stands beside accounts in a test: other rooms of the same gateway. */
export type Beside = {
  mount(router: Router): void;
  signUp?: AccountOptions['signUp'];
  endSession?(sessionId: string): void;
  close(): Promise<void>;
};
type Made = { db: GatewayDb; databaseUrl: string; log: Log; now: () => Date };

/** A password that is strong enough. */
export const goodPassword = 'three unrelated words';

/** What seals the cookies of these tests. */
export const testSecret = 'a secret of tests, long enough to seal with it';

/** A gateway's accounts on a database of their own, over real HTTP. */
export type TestAccounts = Awaited<ReturnType<typeof startTestAccounts>>;

/** Starts accounts for one test; everything is closed by `close`. Their clock stands still until
 * `clock.ms` is moved, so that no test depends on how fast the machine is. */
export async function startTestAccounts(
  overrides: Overrides = {},
  besides: (made: Made) => Promise<Beside | null> = async () => null,
) {
  const database = await createTestGatewayDatabase();
  const clock = { ms: Date.now() };
  const told = {
    ended: [] as string[],
    verified: [] as string[],
    deleted: [] as string[],
    rights: [] as string[],
  };
  const baseUrl = overrides.baseUrl ?? 'http://127.0.0.1:3000';
  const publicHttps = baseUrl.startsWith('https:');
  const logged: string[] = [];
  const log = createLog({ level: 'trace', destination: { write: (line) => void logged.push(line) } });
  const now = () => new Date(clock.ms);
  const beside = await besides({ db: database.db, databaseUrl: database.url, log, now });
  const accounts: Accounts = composeAccounts({
    db: database.db,
    log,
    now,
    ownerFirst: async () => false,
    mail: { smtpUrl: null, from: 'queunir@example.com' },
    secret: testSecret,
    hooks: {
      onSessionEnded: async (id) => {
        told.ended.push(id);
        beside?.endSession?.(id);
        await overrides.onSessionEnded?.(id);
      },
      onVerified: async (id) => void told.verified.push(id),
      onDelete: async (id, workspaces) => void told.deleted.push(id, ...workspaces),
      onRightsChanged: (id) => void told.rights.push(id),
    },
    ...overrides,
    signUp: beside?.signUp ?? (() => overrides.signUp ?? 'open'),
    baseUrl,
  });
  const app = createApp({
    log,
    rules: { who: accounts.who, checkReplies: true, publicHttps },
    publicHost: new URL(baseUrl).host,
    health: { database: async () => {}, disk: async () => {} },
    mountApi: (router) => {
      accounts.mount(router);
      beside?.mount(router);
    },
    mountRest: accounts.mountPages,
  });
  const listening = await listen(app, { host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${listening.port}`;
  const { db } = database;

  const browser = (): Browser => createBrowser(url);
  /** An account whose address is confirmed, and a browser that is signed in to it. */
  const person = async (email: string): Promise<Browser> => {
    const own = browser();
    await own.send('signUp', { body: { name: 'Ana', email, password: goodPassword, language: 'en' } });
    await own.send('verifyEmail', { body: { token: await tokenIn(email, 'verify') } });
    await own.send('signIn', { body: { email, password: goodPassword } });
    return own;
  };
  /** The token of the newest link of a kind that was mailed to an address. */
  const tokenIn = async (email: string, kind: string): Promise<string> => {
    const [mail] = await mailsTo(db, email, kind);
    return /#\w+=(\S+)/.exec(mail?.body ?? '')?.[1] ?? '';
  };
  return {
    url,
    db,
    accounts,
    clock,
    told,
    /** Every line that was logged. */
    logged,
    browser,
    person,
    tokenIn,
    /** A person who is an operator too. */
    operator: async (email: string): Promise<Browser> => {
      const own = await person(email);
      await db.updateTable('auth.user').set({ role: 'admin' }).where('email', '=', email).execute();
      accounts.forget();
      return own;
    },
    /** As if nobody had tried anything so far. */
    forgetTries: async () => {
      await db.deleteFrom('auth.rateLimit').execute();
      await db.deleteFrom('login_throttle').execute();
    },
    close: async () => {
      await listening.close(0);
      await beside?.close();
      await accounts.close();
      await database.close();
    },
  };
}
