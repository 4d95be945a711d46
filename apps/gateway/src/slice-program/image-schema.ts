import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { readMigrations } from '@queunir/server/database/read-migrations';
import type { SchemaFile } from '../backups/backup.types.ts';
import type { Engine } from '../runtimes/docker/docker.types.ts';

const run = promisify(execFile);
const insideImage = '/app/apps/slice/migrations';

/** The migrations that lie in an image, read without running anything of it. */
export async function readImageSchema(engine: Engine, image: string): Promise<readonly SchemaFile[]> {
  const container = await engine.createContainer({ Image: image, NetworkDisabled: true });
  const folder = await mkdtemp(join(tmpdir(), 'queunir-schema-'));
  try {
    const archive = join(folder, 'schema.tar');
    await pipeline(await container.getArchive({ path: insideImage }), createWriteStream(archive));
    await run('tar', ['--extract', '--file', 'schema.tar', '--no-same-owner'], { cwd: folder });
    return await readMigrations(join(folder, 'migrations'));
  } finally {
    await container.remove({ force: true });
    await rm(folder, { recursive: true, force: true });
  }
}
