import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { countArchived } from './archive-folder.ts';
import { type Manifest, manifest } from './backup.types.ts';
import { backupFailed } from './backup-error.ts';
import { hashFile } from './hash-file.ts';

/** Reads a whole backup back from the disk and gives what it says of itself. Throws `backup_failed` with what is wrong. */
export async function verifyBackup(folder: string): Promise<Manifest> {
  const said = await readManifest(folder);
  for (const { file, bytes, sha256 } of said.parts) {
    const path = join(folder, file);
    const found = await stat(path).catch(() => null);
    if (found?.size !== bytes || (await hashFile(path)) !== sha256)
      throw backupFailed(`${file} is not as it was written`);
  }
  const listed = new Set(said.parts.map(({ file }) => file));
  const needed = [
    ...said.tables.map(({ file }) => file),
    ...said.migrations.map(({ name }) => `schema/${name}`),
    said.session.file,
    said.media.file,
  ];
  const missing = needed.find((file) => !listed.has(file));
  if (missing !== undefined) throw backupFailed(`${missing} is missing`);
  if (said.migrations.length === 0 || said.tables.every(({ rows }) => rows === 0))
    throw backupFailed('its database is empty');
  const files = await countArchived(join(folder, said.session.file));
  if (files !== said.session.files) throw backupFailed('its session is not as it was written');
  if (said.linked && files === 0) throw backupFailed('a number is linked, but its session is empty');
  return said;
}

/** What a backup says of itself. Throws `backup_failed`. */
export async function readManifest(folder: string): Promise<Manifest> {
  try {
    return manifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  } catch (cause) {
    throw backupFailed('its list of contents cannot be read', cause);
  }
}
