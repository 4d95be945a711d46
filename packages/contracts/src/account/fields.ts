import * as z from 'zod/mini';

/** Languages in which people are written to. */
export const accountLanguage = z.enum(['en', 'pt-BR', 'es']);
/** An address that takes mail. */
export const email = z.email().check(z.maxLength(254));
/** A new password; which ones are too weak is decided by the server. */
export const newPassword = z.string().check(z.minLength(10), z.maxLength(200));
/** A password as somebody remembers it. */
export const typedPassword = z.string().check(z.minLength(1), z.maxLength(200));
/** What a person is called. */
export const personName = z.string().check(z.minLength(1), z.maxLength(100));
/** The secret part of a link that was mailed or printed. */
export const linkToken = z.string().check(z.minLength(1), z.maxLength(2000));
/** What an API key may do: look at the workspace, change it, or what operators do. */
export const keyScope = z.enum(['read', 'write', 'admin']);
export type KeyScope = z.output<typeof keyScope>;
