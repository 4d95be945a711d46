import { timingSafeEqual } from 'node:crypto';
import { type Identity, identity, identityMs } from '@queunir/contracts/identity/identity';
import { sealOf } from './sign-identity.ts';

/** What a slice knows of itself. */
export type SliceKey = { slice: number; generation: number; workspaceId: string | null; secret: string };

/** Clocks of two machines may differ by this much. */
const skewMs = 2_000;
const mostCharacters = 2_000;

/**
 * Gives the identity of a header, or null when it was not signed with this slice's secret, is meant for another slice,
 * generation or workspace, is older than ten seconds, or comes from the future.
 */
export function verifyIdentity(key: SliceKey, header: string | undefined, now: Date): Identity | null {
  const said = openIdentity(key, header, now);
  return said?.generation === key.generation ? said : null;
}

/** The same, whichever generation it was signed for: one from before was meant for this slice's life before. */
export function openIdentity(key: SliceKey, header: string | undefined, now: Date): Identity | null {
  if (!header || header.length > mostCharacters) return null;
  const [version, claims, seal, ...rest] = header.split('.');
  if (version !== 'v1' || !claims || !seal || rest.length > 0) return null;
  const given = Buffer.from(seal, 'base64url');
  const own = sealOf(key.secret, claims);
  if (given.length !== own.length || !timingSafeEqual(given, own)) return null;
  const said = parseClaims(claims);
  if (!said) return null;
  const ours = said.slice === key.slice && said.workspaceId === key.workspaceId;
  const age = now.getTime() - said.issuedAt;
  return ours && age <= identityMs && age >= -skewMs ? said : null;
}

function parseClaims(claims: string): Identity | null {
  try {
    const parsed = identity.safeParse(JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
