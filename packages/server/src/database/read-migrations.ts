import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../errors/app-error.ts';

/** One SQL file of the schema's history. */
export type Migration = { number: number; name: string; sql: string; checksum: string };

/** Reads `0001-first.sql`, `0002-….sql` … in order; throws `migrations_invalid` at a gap, a double or a foreign file. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(names.map((name, index) => readOne(folder, name, index + 1)));
}

async function readOne(folder: string, name: string, expected: number): Promise<Migration> {
  const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1] ?? Number.NaN);
  if (number !== expected) {
    throw new AppError('migrations_invalid', `${name} stands where migration ${expected} belongs.`, {
      blame: 'us',
    });
  }
  const sql = await readFile(join(folder, name), 'utf8');
  return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}
