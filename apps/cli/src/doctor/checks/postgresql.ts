import { dirname, join } from 'node:path';
import { checkReach } from '@queunir/server/postgres/check-reach';
import { checkDataFolder, inspectDataFolder } from '@queunir/server/postgres/data-folder';
import { findPostgresBinaries } from '@queunir/server/postgres/postgres-binaries';
import { readPostmasterFile } from '@queunir/server/postgres/postmaster-file';
import { peekServerAccount } from '@queunir/server/postgres/server-account';
import { serverVersion } from '@queunir/server/postgres/server-version';
import { readHolder } from '@queunir/server/process/file-lock';
import { startTimeOf, stillLives } from '@queunir/server/process/process-identity';
import { broken, type DoctorCheck, doubtful, type Finding, fine } from '../finding.types.ts';

/** PostgreSQL: the operator's own server, or the embedded one with its programs and its data folder. */
export const postgresql: DoctorCheck = {
  name: 'PostgreSQL',
  look: ({ databaseUrl, dataDir }) =>
    databaseUrl === null ? lookAtEmbedded(join(dataDir, 'postgres')) : lookAtServer(databaseUrl),
};

async function lookAtServer(url: string): Promise<Finding> {
  const remedy = 'Correct DATABASE_URL, start that server, or remove DATABASE_URL to use the embedded one.';
  try {
    const version = await serverVersion(url);
    const words = `version ${version} at DATABASE_URL`;
    return Number.parseInt(version, 10) >= 17
      ? fine(words)
      : broken(words, 'Queunir needs PostgreSQL 17 or newer.');
  } catch (error) {
    return broken(`DATABASE_URL does not answer: ${(error as Error).message}`, remedy);
  }
}

async function lookAtEmbedded(folder: string): Promise<Finding> {
  try {
    const binaries = findPostgresBinaries();
    const account = await peekServerAccount(folder);
    const found = await inspectDataFolder(folder);
    checkDataFolder(folder, found, binaries.major);
    checkReach(await nearestFolder(dirname(folder)), account, 'the database');
    checkReach(dirname(binaries.postgres), account, "PostgreSQL's programs");
    const words = `embedded ${binaries.major}, ${found.kind === 'fresh' ? 'data folder will be made at' : 'data in'} ${folder}`;
    return await judgeRunning(folder, words);
  } catch (error) {
    const words = (error as Error).message;
    const [said, ...remedy] = words.split('. ');
    return broken(`${said}.`, remedy.join('. ') || 'Choose another DATA_DIR.');
  }
}

async function judgeRunning(folder: string, words: string): Promise<Finding> {
  const server = await readPostmasterFile(folder);
  if (!server || startTimeOf(server.pid) === null) return fine(`${words}, not running`);
  const owner = await readHolder(`${folder}.owner`);
  if (owner && stillLives(owner)) return fine(`${words}, run by process ${owner.pid} on port ${server.port}`);
  return doubtful(
    `${words}, and a server that nobody owns runs on it (process ${server.pid})`,
    'Nothing: the next start takes it over.',
  );
}

async function nearestFolder(folder: string): Promise<string> {
  const { stat } = await import('node:fs/promises');
  const there = await stat(folder).catch(() => null);
  return there || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}
