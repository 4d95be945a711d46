import { readFileSync, statSync } from 'node:fs';
import { AppError } from '@queunir/server/errors/app-error';
import type { SliceKey } from '@queunir/server/identity/verify-identity';
import * as z from 'zod/mini';

const keyFile = z.object({
  slice: z.int().check(z.positive()),
  generation: z.int().check(z.positive()),
  workspaceId: z.nullable(z.uuid()),
  secret: z.string().check(z.minLength(32)),
  databaseUrl: z.url({ protocol: /^postgres(ql)?$/ }),
});

/** What the gateway wrote for this slice: who it is, and what it needs to know alone. */
export type KeyFile = SliceKey & { databaseUrl: string };

/**
 * Gives the slice's key as it stands in its file now. The gateway writes another one when the slice is claimed or
 * starts anew, so the file is looked at again at every call and read when it changed. Throws `slice_key_unreadable`.
 */
export function keepSliceKey(path: string): () => KeyFile {
  let known: { stamp: string; key: KeyFile } | null = null;
  return () => {
    try {
      const { ino, mtimeMs, size } = statSync(path);
      const stamp = `${ino}:${mtimeMs}:${size}`;
      if (known?.stamp !== stamp)
        known = { stamp, key: keyFile.parse(JSON.parse(readFileSync(path, 'utf8'))) };
      return known.key;
    } catch {
      // What stands in it is a secret: nothing of it goes into a message.
      throw new AppError('slice_key_unreadable', `The key file ${path} is missing or is none.`, {
        blame: 'us',
        status: 503,
      });
    }
  };
}
