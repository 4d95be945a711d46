import { existsSync } from 'node:fs';
import { chown, rename, rm, writeFile } from 'node:fs/promises';
import type { ProvisionDeps, Step, ToProvision } from '../provision.types.ts';
import { namesOf } from '../slice-names.ts';

/** The file by which a slice knows who it is. Written beside and moved, so that it is never half there. */
export const keyStep: Step = {
  name: 'key',
  make: async (deps, slice) => {
    const { keyFile } = namesOf(slice.number, deps.dataDir);
    const owner = deps.folderOwner(slice.number);
    const draft = `${keyFile}.new`;
    const { number, generation, workspaceId, secret } = slice;
    const databaseUrl = databaseUrlOf(deps, slice);
    const text = JSON.stringify({ slice: number, generation, workspaceId, secret, databaseUrl });
    await writeFile(draft, text, { mode: 0o400, flush: true });
    if (owner) await chown(draft, owner.uid, owner.gid);
    const isNew = !existsSync(keyFile);
    await rename(draft, keyFile);
    return isNew;
  },
  undo: ({ dataDir }, number) => rm(namesOf(number, dataDir).keyFile, { force: true }),
};

function databaseUrlOf({ adminUrl, databaseHost, dataDir }: ProvisionDeps, slice: ToProvision): string {
  const { role, database } = namesOf(slice.number, dataDir);
  const url = new URL(adminUrl);
  url.username = role;
  url.password = slice.databasePassword;
  url.pathname = `/${database}`;
  url.search = '';
  if (databaseHost !== null) url.hostname = databaseHost;
  return url.href;
}
