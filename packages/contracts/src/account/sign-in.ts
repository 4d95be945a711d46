import * as z from 'zod/mini';
import { endpoint } from '../kit/endpoint.ts';
import { done } from '../kit/primitives.ts';
import { accountLanguage, email, linkToken, newPassword, personName, typedPassword } from './fields.ts';

const open = { method: 'POST', access: 'public', whileSuspended: true } as const;

/** The answer is the same whether the address is new or known; its owner is told by mail. */
export const signUp = endpoint({
  ...open,
  path: '/api/auth/sign-up/email',
  summary: 'Asks for an account; a mail with a link to confirm the address follows.',
  body: z.strictObject({
    name: personName,
    email,
    password: newPassword,
    language: accountLanguage,
    invitation: z.optional(linkToken),
  }),
  reply: done,
  errors: ['sign_up_closed', 'invitation_wrong', 'password_weak'],
});

export const signIn = endpoint({
  ...open,
  path: '/api/auth/sign-in/email',
  summary: 'Signs in with address and password; sets the session cookie, or asks for the second factor.',
  body: z.strictObject({ email, password: typedPassword }),
  reply: z.object({ next: z.enum(['signed-in', 'two-factor']) }),
  errors: ['sign_in_wrong', 'email_unverified'],
});

export const verifyEmail = endpoint({
  ...open,
  path: '/api/auth/verify-email',
  summary: 'Confirms an address with the token of the mailed link.',
  body: z.strictObject({ token: linkToken }),
  reply: done,
  errors: ['link_wrong'],
});

export const sendVerificationAgain = endpoint({
  ...open,
  path: '/api/auth/send-verification-email',
  summary: 'Mails the link to confirm an address again, where there is an account that waits for it.',
  body: z.strictObject({ email }),
  reply: done,
  errors: [],
});

export const requestPasswordReset = endpoint({
  ...open,
  path: '/api/auth/request-password-reset',
  summary: 'Mails a link to set a new password, where there is an account.',
  body: z.strictObject({ email }),
  reply: done,
  errors: [],
});

export const resetPassword = endpoint({
  ...open,
  path: '/api/auth/reset-password',
  summary: 'Sets a new password with the token of the mailed link, and ends every session.',
  body: z.strictObject({ token: linkToken, password: newPassword }),
  reply: done,
  errors: ['link_wrong', 'password_weak'],
});

export const signOut = endpoint({
  method: 'POST',
  path: '/api/auth/sign-out',
  summary: 'Ends this session.',
  reply: done,
  errors: [],
  access: 'user',
  whileSuspended: true,
  whileLookingOn: true,
});

export const changeAccountPassword = endpoint({
  method: 'POST',
  path: '/api/auth/change-password',
  summary: 'Changes the password and ends every other session.',
  body: z.strictObject({ current: typedPassword, password: newPassword }),
  reply: done,
  errors: ['password_wrong', 'password_weak'],
  access: 'user',
  whileSuspended: true,
});
