import { createHmac, timingSafeEqual } from 'node:crypto';
import { readCookie } from '@queunir/server/http/cookies';

/** Names of the cookies; by https the name makes browsers insist on Secure, on `/` and on no Domain. */
export function cookieName(
  kind: 'session' | 'two_factor' | 'dont_remember' | 'trust_device',
  publicHttps: boolean,
): string {
  return `${publicHttps ? '__Host-' : ''}queunir_${kind}`;
}

/**
 * Gives the session token of a `Cookie` header when it carries our seal, else null. better-auth seals as
 * `<token>.<HMAC-SHA256 of the token, base64>`; what stands in the database alone opens nothing.
 */
export function readSessionToken(header: string | undefined, name: string, secret: string): string | null {
  const value = readCookie(header, name);
  const at = value?.lastIndexOf('.') ?? -1;
  if (!value || at < 1) return null;
  const token = value.slice(0, at);
  const given = Buffer.from(value.slice(at + 1), 'base64');
  const own = createHmac('sha256', secret).update(token).digest();
  return given.length === own.length && timingSafeEqual(given, own) ? token : null;
}
