import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import type { Part } from './backup.types.ts';
import { backupFailed, restoreFailed } from './backup-error.ts';
import { writePart } from './write-part.ts';

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

/** Packs a folder with owners and rights as they are. Throws `backup_failed`. */
export async function archiveFolder(folder: string, target: string, file: string): Promise<Part> {
  const without = notKept.map((name) => `--exclude=*/${name}`);
  const tar = spawn('tar', ['--create', '--file=-', '--numeric-owner', ...without, '-C', folder, '.'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = endOf(tar);
  const [part, end] = await Promise.all([writePart(target, file, tar.stdout), ended]);
  if (end.status !== 0) throw backupFailed(`the session could not be packed. ${end.words}`);
  return part;
}

/** How many files an archive holds, read to its end. Throws `backup_failed` when it cannot be read. */
export async function countArchived(path: string): Promise<number> {
  const { status, lines, words } = await readArchive(path, ['--list']);
  if (status !== 0) throw backupFailed(`its session cannot be read. ${words}`);
  return lines;
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
    let lines = 0;
    let rest = '';
    tar.stdout!.setEncoding('utf8').on('data', (text: string) => {
      const names = (rest + text).split('\n');
      rest = names.pop() ?? '';
      lines += names.filter((name) => !name.endsWith('/')).length;
    });
    return { ...(await endOf(tar)), lines };
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
