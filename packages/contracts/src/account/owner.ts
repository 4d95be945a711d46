import * as z from 'zod/mini';
import { endpoint } from '../kit/endpoint.ts';
import { accountLanguage, email, linkToken, newPassword, personName } from './fields.ts';

/** The one-time token is in the address that the terminal printed (`/owner#token=…`). */
export const becomeOwner = endpoint({
  method: 'POST',
  path: '/api/account/owner',
  summary: 'Makes the first operator with the one-time token printed in the terminal, and signs in.',
  body: z.strictObject({
    token: linkToken,
    name: personName,
    email,
    /** Of an account that is there already: its present password. */
    password: newPassword,
    language: accountLanguage,
  }),
  reply: z.object({ next: z.enum(['signed-in', 'two-factor']) }),
  errors: ['owner_token_wrong', 'password_wrong', 'password_weak'],
  access: 'public',
  whileSuspended: true,
});
