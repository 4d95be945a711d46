import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { namesOf } from '../provisioner/slice-names.ts';
import type { SliceRow } from '../slices/slice.types.ts';
import { archiveFolder, countArchived } from './archive-folder.ts';
import type { BackupDeps, Manifest, Part } from './backup.types.ts';
import { backupFailed } from './backup-error.ts';
import { exportDatabase } from './export-database.ts';
import { listMedia, type MediaList, mediaList } from './list-media.ts';
import { verifyBackup } from './verify-backup.ts';
import { writePart } from './write-part.ts';

/** What is to be backed up, and where it goes. */
export type BackupOrder = {
  slice: SliceRow;
  id: string;
  reason: string;
  /** Does the gateway know of a number that is linked here? */
  linked: boolean;
  /** Folder of the backup before, for what need not be hashed again. */
  earlier: string | null;
};

/** Ends the names of what is not whole. */
export const unfinished = '.part';

/**
 * Writes a backup of a slice that does not run: under another name first, read back as a whole, and only then under its
 * own. Throws `backup_failed`, and leaves nothing then.
 */
export async function writeBackup(deps: BackupDeps, order: BackupOrder): Promise<Manifest> {
  const target = folderOf(deps, order.slice.number, order.id);
  const draft = `${target}${unfinished}`;
  await mkdir(draft, { recursive: true, mode: 0o700 });
  try {
    await write(deps, order, draft);
    const said = await verifyBackup(draft);
    await toDisk(draft);
    await rename(draft, target);
    await toDisk(join(target, '..'));
    return said;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

/** Folder of one backup. */
export function folderOf({ backups }: Pick<BackupDeps, 'backups'>, number: number, id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw backupFailed('its name is none');
  return join(backups.dir, String(number), id);
}

async function write(deps: BackupDeps, order: BackupOrder, draft: string): Promise<void> {
  const { slice, linked } = order;
  const names = namesOf(slice.number, deps.provision.dataDir);
  const { parts, ...database } = await exportDatabase(deps.provision.adminUrl, names.database, draft);
  parts.push(...(await writeSchema(deps, slice, database.migrations, draft)));
  const session = 'session.tar.gz';
  parts.push(await archiveFolder(names.session, draft, session));
  const files = await countArchived(join(draft, session));
  const media = await listMedia(names.media, await readMediaList(order.earlier));
  parts.push(await writeJson(draft, 'media.json', media));
  const said: Manifest = {
    ...{ format: 1, slice: slice.number, generation: slice.generation, image: slice.image },
    ...{ takenAt: deps.now().toISOString(), reason: order.reason, linked },
    ...database,
    session: { file: session, files },
    media: {
      file: 'media.json',
      files: media.length,
      bytes: media.reduce((sum, { bytes }) => sum + bytes, 0),
    },
    parts,
  };
  await writeJson(draft, 'manifest.json', said);
}

/** The migrations that this database knows go with it, so that it is made again without the program it was made by. */
async function writeSchema(
  { backups }: BackupDeps,
  slice: SliceRow,
  landed: Manifest['migrations'],
  draft: string,
): Promise<Part[]> {
  const known = new Map(
    (await backups.schemaOf(slice.runtime, slice.image)).map(({ name, sql }) => [name, sql]),
  );
  const parts: Part[] = [];
  for (const { name, checksum } of landed) {
    const sql = known.get(name);
    if (sql === undefined || createHash('sha256').update(sql).digest('hex') !== checksum)
      throw backupFailed(`its program does not know the migration ${name}`);
    parts.push(await writePart(draft, `schema/${name}`, Readable.from([sql])));
  }
  return parts;
}

const writeJson = (draft: string, file: string, value: unknown) =>
  writePart(draft, file, Readable.from([JSON.stringify(value)]));

/** What an earlier backup says of its media; nothing where it says nothing. */
export async function readMediaList(folder: string | null): Promise<MediaList> {
  if (folder === null) return [];
  const text = await readFile(join(folder, 'media.json'), 'utf8').catch(() => '[]');
  return mediaList.parse(JSON.parse(text));
}

/** Names in a folder are on the disk only once the folder itself is. */
async function toDisk(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
