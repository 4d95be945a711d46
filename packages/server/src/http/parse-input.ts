import type * as z from 'zod/mini';
import { AppError } from '../errors/app-error.ts';

/** Where a value that does not fit came from. */
export type InputPart = 'address' | 'query' | 'body';

/** Parses what a caller sent; throws `bad_request` naming the fields, never their values. */
export function parseInput(schema: z.ZodMiniType | undefined, value: unknown, part: InputPart): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (!result.success) {
    throw misfit(
      part,
      result.error.issues.map(({ path, code }) => ({ field: path.join('.'), problem: code })),
    );
  }
  const unkept = findUnkept(result.data, []);
  if (unkept) throw misfit(part, [{ field: unkept.join('.'), problem: 'broken_text' }]);
  return result.data;
}

type Problem = { field: string; problem: string };

/** Path of the first text that PostgreSQL cannot keep (U+0000, half a surrogate pair); null when there is none. */
function findUnkept(value: unknown, path: readonly string[]): readonly string[] | null {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed() ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    const found = findUnkept(inner, [...path, name]);
    if (found) return found;
  }
  return null;
}

function misfit(part: InputPart, problems: readonly Problem[]): AppError {
  const fields = problems.map((problem) => ({ in: part, ...problem }));
  return new AppError('bad_request', `The ${part} of this request does not fit: ${describe(fields)}.`, {
    blame: 'caller',
    status: 400,
    details: { fields },
  });
}

function describe(fields: readonly Problem[]): string {
  return fields.map(({ field, problem }) => (field ? `${field} (${problem})` : problem)).join(', ');
}
