import { readFile } from 'node:fs/promises';
import { readMigrations } from '@queunir/server/database/read-migrations';
import { AppError } from '@queunir/server/errors/app-error';
import type { SchemaFile } from '../backups/backup.types.ts';
import type { Engine } from '../runtimes/docker/docker.types.ts';
import type { RuntimeKind } from '../slices/slice.types.ts';
import { readImageSchema } from './image-schema.ts';
import { sliceProgram, sliceTemplate } from './slice-program.ts';

/** What a slice is started from, and what is known of it. */
export type Images = {
  /** What a new slice gets. */
  readonly newest: string;
  readonly schemaOf: (runtime: RuntimeKind, image: string) => Promise<readonly SchemaFile[]>;
  /** Null where it does not say its version. Throws `image_unknown`. */
  readonly versionOf: (runtime: RuntimeKind, image: string) => Promise<string | null>;
};

/**
 * The images that this gateway can start. For a slice that runs as a process it is the program beside the gateway, by
 * its version and schema: there is one, and another comes with another gateway.
 */
export async function openImages(engine: Engine | null, image: string): Promise<Images> {
  const { version } = JSON.parse(await readFile(sliceProgram.manifest, 'utf8')) as { version: string };
  const program = `program-${version}-${(await sliceTemplate()).stamp}`;
  return {
    newest: engine ? image : program,
    schemaOf: (runtime, name) =>
      runtime === 'docker' && engine
        ? readImageSchema(engine, name)
        : // The program has the migrations of all that came before it.
          readMigrations(sliceProgram.migrations),
    versionOf: async (runtime, name) => {
      if (runtime === 'docker' && engine) return labelledVersion(engine, name);
      if (name === program) return version;
      throw unknown(name);
    },
  };
}

async function labelledVersion(engine: Engine, name: string): Promise<string | null> {
  const found = await engine
    .getImage(name)
    .inspect()
    .catch(() => Promise.reject(unknown(name)));
  return found.Config.Labels?.['queunir.version'] || null;
}

function unknown(name: string): AppError {
  return new AppError('image_unknown', `There is no image ${name} on this machine.`, {
    blame: 'caller',
    status: 422,
  });
}
