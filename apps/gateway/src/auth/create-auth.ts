import { hashPassword, verifyPassword } from '@queunir/server/login/secrets';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { writeEvent } from '../event/write-event.ts';
import { languageOf } from '../mail/mail-texts.ts';
import type { AuthDeps } from './auth.types.ts';
import { findUser, markVerified } from './auth-user.store.ts';
import { closedRoutes } from './closed-routes.ts';
import { cookieName } from './session-cookie.ts';

/** The header by which better-auth learns the address of a client; we alone set it. */
export const addressHeader = 'x-queunir-address';

/** How long a session lives after its last use, in days. */
export const sessionDays = 30;

/** The library behind sign-in. */
export type Auth = ReturnType<typeof createAuth>;

/** Sets better-auth up on our own tables; its routes are reached through `callAuth` only. */
export function createAuth(deps: AuthDeps) {
  const { baseUrl, publicHttps, secret } = deps;
  return betterAuth({
    appName: 'Queunir',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    disabledPaths: [...closedRoutes],
    database: { db: deps.db, type: 'postgres', schemaName: 'auth', transaction: true },
    emailAndPassword: {
      enabled: true,
      // Also what makes sign-up answer alike for known addresses.
      requireEmailVerification: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
      resetPasswordTokenExpiresIn: 3600,
      revokeSessionsOnPasswordReset: true,
      ...mailsOf(deps),
      onPasswordReset: async ({ user }) => {
        // The link reached the address, and the password is now its owner's.
        if (!user.emailVerified) {
          await markVerified(deps.db, user.id, deps.now());
          await confirmed(deps, user.id);
        }
        await tellPasswordChanged(deps, user.id);
      },
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      expiresIn: 86_400,
      // A mail program that opens links must not be signed in.
      autoSignInAfterVerification: false,
      sendVerificationEmail: ({ user, token }) =>
        write(deps, user.id, 'verify', `/verify-email#token=${token}`),
      afterEmailVerification: (user) => confirmed(deps, user.id),
    },
    user: {
      additionalFields: {
        role: { type: 'string', input: false, required: false, defaultValue: 'user' },
        language: { type: 'string', input: true, required: false, defaultValue: 'en' },
      },
    },
    // No cache in the cookie: a session that was ended is out at once.
    session: { expiresIn: sessionDays * 86_400, updateAge: 86_400, cookieCache: { enabled: false } },
    databaseHooks: {
      session: {
        delete: { after: async (session) => deps.hooks.onSessionEnded(session.id) },
      },
    },
    plugins: [twoFactor({ issuer: 'Queunir', backupCodeOptions: { amount: 10, length: 10 } })],
    rateLimit: { enabled: true, storage: 'database', window: 60, max: 60, customRules: ratesByAddress },
    advanced: {
      useSecureCookies: false,
      cookies: {
        session_token: cookie('session'),
        two_factor: cookie('two_factor'),
        dont_remember: cookie('dont_remember'),
        trust_device: cookie('trust_device'),
      },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: publicHttps },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: false },
    },
    // What is no answer of its own is thrown to us; it would be printed as it is, with values of rows.
    onAPIError: { throw: true },
    logger: {
      level: 'error',
      log: (_level, message) => deps.log.error({ said: message }, 'Sign-in failed.'),
    },
    telemetry: { enabled: false },
  });

  function cookie(kind: Parameters<typeof cookieName>[0]) {
    return { name: cookieName(kind, publicHttps), attributes: { secure: publicHttps } };
  }
}

/** By network address, in seconds; tries at one account are counted apart (`count-sign-in.ts`). */
const ratesByAddress = {
  '/sign-in/email': { window: 60, max: 20 },
  '/sign-up/email': { window: 3600, max: 20 },
  '/request-password-reset': { window: 3600, max: 20 },
  '/send-verification-email': { window: 3600, max: 20 },
  '/reset-password': { window: 60, max: 10 },
  '/verify-email': { window: 60, max: 30 },
  '/change-password': { window: 60, max: 10 },
  '/two-factor/*': { window: 60, max: 15 },
  '/get-session': false as const,
};

function mailsOf(deps: AuthDeps) {
  return {
    sendResetPassword: ({ user, token }: { user: { id: string }; token: string }) =>
      write(deps, user.id, 'reset', `/reset-password#token=${token}`),
    onExistingUserSignUp: ({ user }: { user: { id: string } }) =>
      write(deps, user.id, 'known', '/forgot-password'),
  };
}

async function confirmed(deps: AuthDeps, userId: string): Promise<void> {
  await writeEvent(deps.db, { kind: 'account.confirmed', by: { actor: 'user', actorId: userId }, userId });
  await deps.hooks.onVerified(userId);
}

/** Tells the owner of an account that its password is another now. */
export async function tellPasswordChanged(deps: AuthDeps, userId: string): Promise<void> {
  const by = { actor: 'user', actorId: userId } as const;
  await writeEvent(deps.db, { kind: 'account.password-changed', by, userId });
  await write(deps, userId, 'password-changed', '/forgot-password');
}

async function write(
  deps: AuthDeps,
  userId: string,
  kind: 'verify' | 'reset' | 'known' | 'password-changed',
  path: string,
): Promise<void> {
  const user = await findUser(deps.db, userId);
  if (!user) return;
  const language = languageOf(user.language);
  await deps.mailer.put({ to: user.email, kind, language, link: `${deps.baseUrl}${path}` });
}
