import { AppError } from '@queunir/server/errors/app-error';
import { isLoopbackHost } from '@queunir/server/http/check-host';
import type { Router } from 'express';
import { mountSignIn } from '../auth/auth.controller.ts';
import type { AccountHooks, AuthDeps } from '../auth/auth.types.ts';
import { createCallAuth } from '../auth/call-auth.ts';
import { type Access, createAccess } from '../auth/create-access.ts';
import { type Auth, createAuth } from '../auth/create-auth.ts';
import { cookieName } from '../auth/session-cookie.ts';
import { mountTwoFactor } from '../auth/two-factor.controller.ts';
import type { GatewayDeps } from '../gateway.types.ts';
import { mountInvitations } from '../invitations/invitation.controller.ts';
import { mountKeys } from '../keys/key.controller.ts';
import { mountLookOn } from '../look-on/look-on.controller.ts';
import { endLookOnsOf } from '../look-on/look-on.store.ts';
import { createMailer, type Mailer } from '../mail/create-mailer.ts';
import { mountMailbox } from '../mail/mailbox.controller.ts';
import { issueOwnerToken } from '../owner/issue-owner-token.ts';
import { mountOwner } from '../owner/owner.controller.ts';
import { mountOneUser } from '../users/one-user.controller.ts';
import { mountUsers } from '../users/users.controller.ts';
import { mountWorkspaces } from '../workspaces/workspace.controller.ts';
import { mountAccount } from './account.controller.ts';
import { sweepAccounts } from './sweep-accounts.ts';

export type AccountOptions = GatewayDeps & {
  /** The address that people use, without a slash at its end. */
  readonly baseUrl: string;
  readonly signUp: AuthDeps['signUp'];
  readonly ownerFirst: AuthDeps['ownerFirst'];
  readonly mail: { readonly smtpUrl: string | null; readonly from: string };
  /** `vault.derive('sign-in')`. */
  readonly secret: string;
  readonly hooks: AccountHooks;
};

/** Sign-in, accounts and who may do what, as the gateway uses them. */
export type Accounts = {
  readonly who: Access['who'];
  /** To be called when a right ends elsewhere, for example by a suspension. */
  readonly forget: () => void;
  readonly mailer: Mailer;
  /** For the test that no route of the library is forgotten. */
  readonly auth: Auth;
  /** Mounts every endpoint under `/api/auth`, `/api/account`, and those of accounts under `/api/admin`. */
  mount(router: Router): void;
  /** Mounts `/mailbox` where it may be: without a mail server, on this machine alone. */
  mountPages(router: Router): void;
  /** The address that the terminal prints for the first operator; null once there is one. */
  ownerLink(): Promise<string | null>;
  /** Ends what is over, and removes what is old. Called by itself once a minute. */
  sweep(): Promise<void>;
  close(): Promise<void>;
};

const sweepEveryMs = 60_000;

/** Wires sign-in and accounts. */
export function composeAccounts(options: AccountOptions): Accounts {
  const { db, log, now, baseUrl, secret } = options;
  const publicHttps = baseUrl.startsWith('https://');
  const access = createAccess({ db, now, secret, cookieName: cookieName('session', publicHttps) });
  const tell = async (ids: readonly string[]) => {
    access.forget();
    await Promise.all(ids.map((id) => options.hooks.onSessionEnded(id)));
  };
  /** With a sign-in session its look-ons end. */
  const ended = async (ids: readonly string[]) => {
    const lookOns = endLookOnsOf(db, ids, now()).then(
      (open) => tell(open.map(({ id }) => id)),
      (error: unknown) => log.warn({ err: error }, 'The end of a look-on could not be noted.'),
    );
    await Promise.all([tell(ids), lookOns]);
  };
  const mailer = createMailer({ db, log, now, ...options.mail });
  const hooks: AccountHooks = { ...quietly(options.hooks, log), onSessionEnded: (id) => ended([id]) };
  const authDeps: AuthDeps = {
    db,
    log,
    now,
    mailer,
    baseUrl,
    publicHttps,
    signUp: options.signUp,
    ownerFirst: options.ownerFirst,
    secret,
    hooks,
  };
  const auth = createAuth(authDeps);
  const deps = { ...authDeps, callAuth: createCallAuth(auth, baseUrl), access, ended, forget: access.forget };
  const sweep = async () => ended(await sweepAccounts({ db, now }));
  const timer = setInterval(() => {
    sweep().catch((error: unknown) => log.warn({ err: error }, 'What is over could not be swept out.'));
  }, sweepEveryMs).unref();
  return {
    who: access.who,
    forget: access.forget,
    mailer,
    auth,
    mount: (router) => {
      mountSignIn(router, deps);
      mountTwoFactor(router, deps);
      mountAccount(router, deps);
      mountKeys(router, deps);
      mountLookOn(router, deps);
      mountOwner(router, deps);
      mountInvitations(router, deps);
      mountUsers(router, deps);
      mountOneUser(router, deps);
      mountWorkspaces(router, { ...deps, onRightsChanged: hooks.onRightsChanged });
      // Nothing below these is a slice's.
      for (const room of ['/api/auth', '/api/account'])
        router.use(room, (_req, _res, next) => next(notFound()));
    },
    mountPages: (router) => {
      if (options.mail.smtpUrl === null && isLoopbackHost(new URL(baseUrl).host)) mountMailbox(router, db);
    },
    ownerLink: async () => {
      const token = await issueOwnerToken({ db, now });
      return token === null ? null : `${baseUrl}/owner#token=${token}`;
    },
    sweep,
    close: async () => {
      clearInterval(timer);
      await mailer.close();
    },
  };
}

/** What others fail to do afterwards undoes nothing here; both is found again by whoever looks at the accounts. */
function quietly(hooks: AccountHooks, log: GatewayDeps['log']): AccountHooks {
  const note = (words: string) => (error: unknown) => log.error({ err: error }, words);
  return {
    ...hooks,
    onVerified: (userId) =>
      hooks.onVerified(userId).catch(note('A confirmed account was not given its slice yet.')),
    onDelete: (userId, workspaceIds) =>
      hooks.onDelete(userId, workspaceIds).catch(note('What an ended account held was not put away yet.')),
  };
}

function notFound(): AppError {
  return new AppError('not_found', 'There is nothing at this address.', { blame: 'caller', status: 404 });
}
