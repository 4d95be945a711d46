import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** 32 random bytes for an address or a cookie, and the SHA-256 that is all we keep of them. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** SHA-256 of a token; enough because the token itself is random and long. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

// OWASP's figures for argon2id: 19 MiB, two passes, one lane (argon2id is the library's default kind).
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes a password with argon2id. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalise(password), cost);
}

let decoy: Promise<string> | null = null;

/** Compares a password with its hash; without a hash it takes as long and gives false. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  if (stored !== null) return verify(stored, normalise(password));
  decoy ??= hashPassword('a password that nobody has');
  await verify(await decoy, normalise(password));
  return false;
}

/** The same letters typed on another system may come in another Unicode form. */
function normalise(password: string): string {
  return password.normalize('NFKC');
}
