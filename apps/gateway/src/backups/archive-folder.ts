import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Part } from './backup.types.ts';
import { backupFailed, restoreFailed } from './backup-error.ts';
import { hashFile } from './hash-file.ts';

/** What a browser makes again by itself. Databases, cookies and storage of the page are not among it. */
const notKept = [
  'Cache',
  'Code Cache',
  'GPUCache',
  'ShaderCache',
  'GrShaderCache',
  'DawnCache',
  'DawnGraphiteCache',
];

/** Packs a folder with owners and rights as they are, and to the disk before it gives back. Throws `backup_failed`. */
export async function archiveFolder(folder: string, target: string, file: string): Promise<Part> {
  const path = join(target, file);
  const without = notKept.map((name) => `--exclude=*/${name}`);
  const how = ['--create', '--gzip', '--file=-', '--numeric-owner', ...without, '-C', folder, '.'];
  // Straight into the file: what a child said is thrown away where it ends before somebody listens.
  const sink = await open(path, 'w', 0o600);
  try {
    const { status, words } = await endOf(spawn('tar', how, { stdio: ['ignore', sink.fd, 'pipe'] }));
    if (status !== 0) throw backupFailed(`the session could not be packed. ${words}`);
    await sink.sync();
    return { file, bytes: (await sink.stat()).size, sha256: await hashFile(path) };
  } finally {
    await sink.close();
  }
}

/** How many files an archive holds, read to its end. Throws `backup_failed` when it cannot be read, or holds not even a folder. */
export async function countArchived(path: string): Promise<number> {
  const { status, names, files, words } = await readArchive(path, ['--list']);
  if (status !== 0) throw backupFailed(`its session cannot be read. ${words}`);
  if (names === 0) throw backupFailed('nothing is in its session, not even the folder');
  return files;
}

/** Unpacks an archive into a folder that is there. Throws `restore_failed`. */
export async function unpackInto(path: string, folder: string): Promise<void> {
  const how = ['--extract', '--numeric-owner', '--preserve-permissions', '-C', folder];
  const { status, words } = await readArchive(path, how);
  if (status !== 0) throw restoreFailed(`the session could not be unpacked. ${words}`);
}

/** The file itself is its input: tar leaves at the end of an archive, and a pipe would break under who still writes. */
async function readArchive(path: string, how: string[]) {
  const file = await open(path, 'r');
  try {
    const tar = spawn('tar', [...how, '--gzip', '--file=-'], { stdio: [file.fd, 'pipe', 'pipe'] });
    let [names, files, rest] = [0, 0, ''];
    tar.stdout!.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      names += lines.length;
      files += lines.filter((line) => !line.endsWith('/')).length;
    });
    const end = await endOf(tar);
    return { ...end, names, files };
  } finally {
    await file.close();
  }
}

async function endOf(child: ChildProcess): Promise<{ status: number | null; words: string }> {
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-400);
  });
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, words };
}
