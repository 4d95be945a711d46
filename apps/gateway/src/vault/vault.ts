import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { AppError } from '@queunir/server/errors/app-error';

/** Seals what must not be read in the database or in a backup of it: slices' secrets and passwords. */
export type Vault = {
  /** `purpose` goes with it: what was sealed for one slice does not open as another's. */
  seal(text: string, purpose: string): Buffer;
  /** Throws `vault_wrong_key`. */
  open(sealed: Buffer, purpose: string): string;
  /** A secret of its own for a part of the gateway, the same after each start: 64 hexadecimal digits. */
  derive(purpose: string): string;
};

const ivBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

/** Makes a vault with a key of 32 bytes (AES-256-GCM). */
export function createVault(key: Buffer): Vault {
  return {
    seal: (text, purpose) => {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]);
    },
    derive: (purpose) => Buffer.from(hkdfSync('sha256', key, '', purpose, keyBytes)).toString('hex'),
    open: (sealed, purpose) => {
      const iv = sealed.subarray(0, ivBytes);
      const tag = sealed.subarray(ivBytes, ivBytes + tagBytes);
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes });
        decipher.setAAD(Buffer.from(purpose)).setAuthTag(tag);
        const body = sealed.subarray(ivBytes + tagBytes);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
      } catch {
        const message = `The secret for ${purpose} does not open with this gateway.key. Put back the key file that belongs to this database.`;
        throw new AppError('vault_wrong_key', message, { blame: 'us' });
      }
    },
  };
}

/** Opens the vault with the key in a file, which is made at the first start, for its owner's eyes only. */
export async function openVault(file: string): Promise<Vault> {
  const known = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (known) {
    if (known.length === keyBytes) return createVault(known);
    throw new AppError('vault_wrong_key', `${file} is no key of this gateway.`, { blame: 'us' });
  }
  const key = randomBytes(keyBytes);
  await writeFile(`${file}.new`, key, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  return createVault(key);
}
