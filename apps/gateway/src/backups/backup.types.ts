import * as z from 'zod/mini';
import type { GatewayDeps } from '../gateway.types.ts';
import type { ProvisionDeps } from '../provisioner/provision.types.ts';
import type { RuntimeKind } from '../slices/slice.types.ts';

/** One migration of a slice's program, as its file has it. */
export type SchemaFile = { readonly name: string; readonly sql: string };

/** Where backups lie, and how a slice's schema is known. */
export type BackupPlace = {
  /** Folder that holds one folder a slice. */
  readonly dir: string;
  /** The migrations of the program that this image is. */
  readonly schemaOf: (runtime: RuntimeKind, image: string) => Promise<readonly SchemaFile[]>;
};

export type BackupDeps = GatewayDeps & {
  readonly provision: ProvisionDeps;
  readonly backups: BackupPlace;
};

const count = z.int().check(z.gte(0));
const fileName = z.string().check(z.regex(/^[a-z0-9.-]+(\/[a-z0-9.-]+)?$/));

/** What a backup holds, as its `manifest.json` says: everything that is needed to put it back, and how it is known to be whole. */
export const manifest = z.object({
  format: z.literal(1),
  slice: count,
  generation: count,
  image: z.string(),
  takenAt: z.iso.datetime(),
  reason: z.string(),
  /** A number was linked, so the session must hold something. */
  linked: z.boolean(),
  migrations: z.array(z.object({ number: count, name: z.string(), checksum: z.string() })),
  tables: z.array(
    z.object({
      /** Quoted as SQL takes it, with its schema. */
      name: z.string(),
      columns: z.array(z.string()),
      rows: count,
      file: fileName,
    }),
  ),
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
  session: z.object({ file: fileName, files: count }),
  media: z.object({ file: fileName, files: count, bytes: count }),
  parts: z.array(z.object({ file: fileName, bytes: count, sha256: z.string() })),
});
export type Manifest = z.output<typeof manifest>;

/** A file of a backup, by which it is known again. */
export type Part = Manifest['parts'][number];
