import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, isFreePort } from '@queunir/server/process/free-port';

const usual = 5433;

/** Gives the port of the embedded server: the one it had before, else 5433, else a free one. */
export async function keepDatabasePort(dataDir: string): Promise<number> {
  const file = join(dataDir, 'postgres.port');
  const kept = Number(await readFile(file, 'utf8').catch(() => ''));
  if (Number.isInteger(kept) && kept > 0) return kept;
  const port = (await isFreePort(usual)) ? usual : await freePort();
  await writeFile(`${file}.new`, String(port));
  await rename(`${file}.new`, file);
  return port;
}
