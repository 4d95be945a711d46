import type * as z from 'zod/mini';
import { AppError } from '../errors/app-error.ts';

/** Where a value that does not fit came from. */
export type InputPart = 'address' | 'query' | 'body';

/** Parses what a caller sent; throws `bad_request` naming the fields, never their values. */
export function parseInput(schema: z.ZodMiniType | undefined, value: unknown, part: InputPart): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => ({
    in: part,
    field: issue.path.join('.'),
    problem: issue.code,
  }));
  throw new AppError('bad_request', `The ${part} of this request does not fit: ${describe(fields)}.`, {
    blame: 'caller',
    status: 400,
    details: { fields },
  });
}

function describe(fields: readonly { field: string; problem: string }[]): string {
  return fields.map(({ field, problem }) => (field ? `${field} (${problem})` : problem)).join(', ');
}
