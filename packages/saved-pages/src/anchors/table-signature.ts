import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { AnchorTable } from '@queunir/reader/anchors/anchor-table';
import { AppError } from '@queunir/server/errors/app-error';
import type { SignedTable } from './signed-table.ts';

/** Signs a table with an Ed25519 private key (PEM). Throws `anchors_key`. */
export function signTable(table: AnchorTable, privateKeyPem: string): SignedTable {
  const key = keyOf(() => createPrivateKey(privateKeyPem));
  return { table, signature: sign(null, bytesOf(table), key).toString('base64') };
}

/** Throws `anchors_signature` unless one of the public keys (PEM) signed this very table, `anchors_key` for a key that is none. */
export function checkSignature({ table, signature }: SignedTable, publicKeyPems: readonly string[]): void {
  const bytes = bytesOf(table);
  const isOurs = publicKeyPems.some((pem) =>
    verify(
      null,
      bytes,
      keyOf(() => createPublicKey(pem)),
      Buffer.from(signature, 'base64'),
    ),
  );
  if (isOurs) return;
  const message =
    'Its signature is not one of a key that is trusted here, or the table was changed after it was signed.';
  throw new AppError('anchors_signature', message, { blame: 'caller', status: 422 });
}

function keyOf(read: () => KeyObject): KeyObject {
  try {
    const key = read();
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below.
  }
  throw new AppError('anchors_key', 'The key is no Ed25519 key in PEM form.', {
    blame: 'caller',
    status: 422,
  });
}

function bytesOf(table: AnchorTable): Buffer {
  return Buffer.from(`queunir-anchors\n${canonical(table)}`, 'utf8');
}

/** JSON without blanks, fields in order: however a file is laid out, its signature stays good. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join()}}`;
}
