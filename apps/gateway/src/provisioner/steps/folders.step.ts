import { existsSync } from 'node:fs';
import { chmod, chown, lchown, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Step } from '../provision.types.ts';
import { namesOf } from '../slice-names.ts';

/** The slice's folders, for its own account alone. */
export const foldersStep: Step = {
  name: 'folders',
  make: async ({ dataDir, folderOwner }, { number }) => {
    const { folder, session, media, keys } = namesOf(number, dataDir);
    const owner = folderOwner(number);
    const isNew = !existsSync(folder);
    await mkdir(dirname(folder), { recursive: true, mode: 0o755 });
    for (const path of [folder, session, media, keys]) {
      await mkdir(path, { recursive: true, mode: 0o700 });
      await chmod(path, 0o700);
      if (owner) await chown(path, owner.uid, owner.gid);
    }
    // What the single-person mode left in them belongs to another account.
    if (owner && !isNew) for (const path of [session, media]) await giveAll(path, owner);
    return isNew;
  },
  undo: ({ dataDir }, number) =>
    rm(namesOf(number, dataDir).folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
};

/** Of links themselves, never of what they lead to. */
async function giveAll(folder: string, owner: { uid: number; gid: number }): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await lchown(join(entry.parentPath, entry.name), owner.uid, owner.gid);
}
