import { builtInTable } from '@queunir/reader/anchors/all-anchors';
import type { AnchorTable } from '@queunir/reader/anchors/anchor-table';
import { AppError } from '@queunir/server/errors/app-error';
import * as z from 'zod/mini';

const way = z.strictObject({
  css: z.string().check(z.minLength(1), z.maxLength(400)),
  only: z.optional(z.enum(['g1', 'g2'])),
});
const table = z.strictObject({
  version: z.number().check(z.int(), z.gte(1)),
  anchors: z.record(z.string(), z.array(way).check(z.minLength(1), z.maxLength(12))),
});
const signed = z.strictObject({ table, signature: z.string().check(z.maxLength(200)) });

/** A table with its signature: what a file in `DATA_DIR/anchors` holds. */
export type SignedTable = { table: AnchorTable; signature: string };

/** A table as JSON; throws `anchors_shape` with what is wrong. */
export function parseTable(text: string): AnchorTable {
  const read = parse(text, table);
  refuseUnknownAnchors(read);
  return read;
}

/** A signed table as JSON, its signature not yet checked; throws `anchors_shape`. */
export function parseSignedTable(text: string): SignedTable {
  const read = parse(text, signed);
  refuseUnknownAnchors(read.table);
  return read;
}

function parse<T>(text: string, schema: z.ZodMiniType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw misshapen('it is no JSON');
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw misshapen(`${issue?.path.join('.') || 'the file'} (${issue?.code})`);
}

function refuseUnknownAnchors({ anchors }: AnchorTable): void {
  const known = builtInTable().anchors;
  const unknown = Object.keys(anchors).find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined) throw misshapen(`no anchor is called ${unknown}`);
}

function misshapen(what: string): AppError {
  return new AppError('anchors_shape', `This is no anchor table: ${what}.`, { blame: 'caller', status: 422 });
}
