import type * as z from 'zod/mini';
import { AppError } from '../errors/app-error.ts';

/** Reads settings from an environment by a schema; gives them frozen. Throws `config_invalid` naming each variable. */
export function readConfig<S extends z.ZodMiniType>(
  schema: S,
  env: Readonly<Record<string, string | undefined>>,
): z.output<S> {
  // `PORT=` in a file of settings means "not set".
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse(given);
  if (result.success) return freezeDeep(result.data);
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new AppError('config_invalid', `These settings do not fit. ${problems.join('; ')}`, {
    blame: 'caller',
  });
}

/** Freezes a value and everything in it. */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) freezeDeep(inner);
  return Object.freeze(value);
}
