import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { AppError } from '@queunir/server/errors/app-error';
import type { TemplateSource } from '../templates/ensure-template.ts';

const sliceFolder = fileURLToPath(new URL('../../../slice', import.meta.url));

/** The slice's program as it lies beside the gateway: run as a process of its own, never imported. */
export const sliceProgram = {
  main: join(sliceFolder, 'src', 'tenant.ts'),
  migrate: join(sliceFolder, 'src', 'migrate.ts'),
  migrations: join(sliceFolder, 'migrations'),
  /** Beside it in most installations. */
  demoPhone: join(sliceFolder, '..', 'simulator', 'src', 'main.ts'),
  manifest: join(sliceFolder, 'package.json'),
};

/** What the template of slices' databases is made from: the program itself brings it to its schema. */
export async function sliceTemplate(): Promise<TemplateSource> {
  const hash = createHash('sha256');
  for (const name of (await readdir(sliceProgram.migrations)).sort()) {
    hash.update(name).update(await readFile(join(sliceProgram.migrations, name)));
  }
  return { stamp: hash.digest('hex').slice(0, 16), migrate: runMigrations };
}

async function runMigrations(databaseUrl: string): Promise<void> {
  const child = spawn(process.execPath, [sliceProgram.migrate], {
    env: { PATH: '/usr/bin:/bin' },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  child.stdin.on('error', () => {});
  child.stdin.end(databaseUrl);
  const [words, [status]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  if (status !== 0) throw templateFailed(words);
}

/** Says that the program could not bring a database to its schema, in its own words. */
export function templateFailed(words: string): AppError {
  const message = `The template of slices' databases could not be made. ${words.trim()}`;
  return new AppError('template_failed', message, { blame: 'us' });
}
