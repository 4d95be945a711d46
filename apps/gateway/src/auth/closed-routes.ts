/**
 * Routes of better-auth that nobody may call: other ways to sign in, and what our own endpoints do with more care.
 * A route that is neither here nor in a contract fails the protection test.
 */
export const closedRoutes: readonly string[] = [
  '/sign-in/social',
  '/callback/:id',
  '/link-social',
  '/unlink-account',
  '/list-accounts',
  '/account-info',
  '/refresh-token',
  '/get-access-token',
  '/verify-password',
  '/change-email',
  '/update-session',
  '/update-user',
  '/delete-user',
  '/delete-user/callback',
  '/reset-password/:token',
  '/list-sessions',
  '/revoke-session',
  '/revoke-sessions',
  '/revoke-other-sessions',
  '/two-factor/get-totp-uri',
  '/two-factor/send-otp',
  '/two-factor/verify-otp',
  '/ok',
  '/error',
];

/** The one that we call ourselves, to move the end of a session on, and offer to nobody. */
export const insideRoutes: readonly string[] = ['/get-session'];
