import { createHmac } from 'node:crypto';
import type { Identity } from '@queunir/contracts/identity/identity';

/** Signs an identity with a slice's own secret: `v1.<claims>.<HMAC-SHA256>`, both base64url, fit for a header. */
export function signIdentity(secret: string, identity: Identity): string {
  const claims = Buffer.from(JSON.stringify(identity)).toString('base64url');
  return `v1.${claims}.${sealOf(secret, claims).toString('base64url')}`;
}

/** The seal of signed claims. */
export function sealOf(secret: string, claims: string): Buffer {
  return createHmac('sha256', secret).update(`v1.${claims}`).digest();
}
