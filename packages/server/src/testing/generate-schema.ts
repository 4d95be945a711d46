import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Gives the text that an app's `schema.generated.ts` must have: Kysely's types, read from a migrated database. */
export async function generateSchema(url: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'queunir-schema-'));
  const file = join(folder, 'schema.ts');
  const { resolve } = createRequire(import.meta.url);
  const codegen = join(resolve('kysely-codegen'), '..', 'cli', 'bin.js');
  try {
    // Kysely gives bigint as a string by default; our pool gives it as a number.
    const mapping = '{"int8":"number"}';
    const options = ['--dialect', 'postgres', '--url', url, '--out-file', file, '--type-mapping', mapping];
    await run(process.execPath, [codegen, ...options, '--exclude-pattern', 'migration']);
    const biome = resolve('@biomejs/biome/bin/biome');
    const cwd = fileURLToPath(new URL('../../../../', import.meta.url));
    const place = join(cwd, 'schema.formatted.ts');
    return await format(biome, place, cwd, await readFile(file, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function format(biome: string, place: string, cwd: string, text: string): Promise<string> {
  const child = run(process.execPath, [biome, 'check', '--write', `--stdin-file-path=${place}`], { cwd });
  child.child.stdin?.end(text);
  return (await child).stdout;
}
