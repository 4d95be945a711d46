import { AppError } from '@queunir/server/errors/app-error';

type Words = [code: string, status: number, message: string];

const signInWrong: Words = ['sign_in_wrong', 403, 'Address or password is not right.'];
const linkWrong: Words = ['link_wrong', 403, 'This link was used already or is too old. Ask for a new one.'];
const codeWrong: Words = ['code_wrong', 403, 'This code is not right.'];
const passwordWrong: Words = ['password_wrong', 403, 'This password is not right.'];
const passwordWeak: Words = ['password_weak', 422, 'Use 10 to 200 characters.'];
const signInAgain: Words = ['sign_in_again', 403, 'This took too long. Sign in again.'];
const twoFactorOff: Words = ['two_factor_off', 409, 'No authenticator app is set up.'];
const tooMany: Words = ['too_many_requests', 429, 'Too many tries. Wait and try again.'];

/** What better-auth says, in our words. What is not here is our own fault. */
const known: Readonly<Record<string, Words>> = {
  INVALID_EMAIL_OR_PASSWORD: signInWrong,
  FAILED_TO_CREATE_SESSION: signInWrong,
  EMAIL_NOT_VERIFIED: [
    'email_unverified',
    403,
    'This address is not confirmed yet. Follow the link that was just mailed to it.',
  ],
  INVALID_TOKEN: linkWrong,
  TOKEN_EXPIRED: linkWrong,
  USER_NOT_FOUND: linkWrong,
  INVALID_CODE: codeWrong,
  INVALID_BACKUP_CODE: codeWrong,
  INVALID_PASSWORD: passwordWrong,
  PASSWORD_TOO_SHORT: passwordWeak,
  PASSWORD_TOO_LONG: passwordWeak,
  INVALID_TWO_FACTOR_COOKIE: signInAgain,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: signInAgain,
  ACCOUNT_TEMPORARILY_LOCKED: [
    'too_many_requests',
    429,
    'Too many wrong codes. Wait a quarter of an hour and try again.',
  ],
  TOTP_ALREADY_ENABLED: ['two_factor_on', 409, 'An authenticator app is set up already.'],
  TOTP_NOT_ENABLED: twoFactorOff,
  TWO_FACTOR_NOT_ENABLED: twoFactorOff,
  BACKUP_CODES_NOT_ENABLED: twoFactorOff,
};

/** Makes an `AppError` of an answer of better-auth that is an error. */
export function authError(answer: Response, said: Record<string, unknown> | null): AppError {
  const code = typeof said?.code === 'string' ? said.code : '';
  const words = known[code] ?? (answer.status === 429 ? tooMany : null);
  if (words) {
    const wait = Number(answer.headers.get('x-retry-after'));
    const details = wait > 0 ? { retryAfterSeconds: wait } : undefined;
    return new AppError(words[0], words[2], { blame: 'caller', status: words[1], details });
  }
  if (answer.status === 401)
    return new AppError('not_signed_in', 'Sign in first.', { blame: 'caller', status: 401 });
  const cause = new Error(`better-auth answered ${answer.status} ${code}`);
  return new AppError('internal', 'Unexpected failure.', { blame: 'us', status: 500, cause });
}
