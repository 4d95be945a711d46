import * as z from 'zod/mini';
import { endpoint } from '../kit/endpoint.ts';
import { done } from '../kit/primitives.ts';
import { typedPassword } from './fields.ts';

const own = { method: 'POST', access: 'user', whileSuspended: true } as const;
const recoveryCodes = z.array(z.string());

export const startTwoFactor = endpoint({
  ...own,
  path: '/api/auth/two-factor/enable',
  summary:
    'Gives a new secret for an authenticator app and the recovery codes; asked for once a code was typed.',
  body: z.strictObject({ password: typedPassword }),
  reply: z.object({
    /** `otpauth://…`, to be shown as a QR code. */
    totpUri: z.string(),
    recoveryCodes,
  }),
  errors: ['password_wrong', 'two_factor_on'],
});

/** Both the last step of sign-in and the proof that the app was set up; which one, its cookies say. */
export const typeTwoFactorCode = endpoint({
  method: 'POST',
  path: '/api/auth/two-factor/verify-totp',
  summary: 'Takes a code of the authenticator app.',
  body: z.strictObject({ code: z.string().check(z.minLength(6), z.maxLength(20)) }),
  reply: done,
  errors: ['code_wrong', 'two_factor_off', 'sign_in_again'],
  access: 'public',
  whileSuspended: true,
});

export const typeRecoveryCode = endpoint({
  method: 'POST',
  path: '/api/auth/two-factor/verify-backup-code',
  summary: 'Takes a recovery code instead; each works once.',
  body: z.strictObject({ code: z.string().check(z.minLength(1), z.maxLength(40)) }),
  reply: done,
  errors: ['code_wrong', 'two_factor_off', 'sign_in_again'],
  access: 'public',
  whileSuspended: true,
});

export const renewRecoveryCodes = endpoint({
  ...own,
  path: '/api/auth/two-factor/generate-backup-codes',
  summary: 'Makes new recovery codes; the earlier ones are void.',
  body: z.strictObject({ password: typedPassword }),
  reply: z.object({ recoveryCodes }),
  errors: ['password_wrong', 'two_factor_off'],
});

export const stopTwoFactor = endpoint({
  ...own,
  path: '/api/auth/two-factor/disable',
  summary: 'Signs in without a second factor from now on.',
  body: z.strictObject({ password: typedPassword }),
  reply: done,
  errors: ['password_wrong'],
});
