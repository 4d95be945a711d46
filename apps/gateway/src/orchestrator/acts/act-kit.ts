import { AppError } from '@queunir/server/errors/app-error';
import type { ToProvision } from '../../provisioner/provision.types.ts';
import type { Runtime } from '../../runtimes/runtime.types.ts';
import { passwordPurpose, secretPurpose } from '../../slice-client/slice-client.ts';
import type { SliceRow } from '../../slices/slice.types.ts';
import type { ActDeps } from '../orchestrator.types.ts';

/** Who changes states here. */
export const orchestrator = { actor: 'orchestrator' } as const;

/** The slice with its secrets in the clear, as the provisioner takes it. */
export function openSlice({ vault }: ActDeps, slice: SliceRow): ToProvision {
  return {
    number: slice.number,
    generation: slice.generation,
    workspaceId: slice.workspace_id,
    secret: vault.open(slice.secret_sealed, secretPurpose(slice.number)),
    databasePassword: vault.open(slice.database_password_sealed, passwordPurpose(slice.number)),
  };
}

/** The runtime that a slice is run by. Throws `runtime_missing`. */
export function runtimeOf({ runtimes }: ActDeps, { runtime, number }: SliceRow): Runtime {
  const found = runtimes[runtime];
  if (found) return found;
  const message = `Slice ${number} is run by ${runtime}, which this gateway was not started with.`;
  throw new AppError('runtime_missing', message, { blame: 'us' });
}

/** When a slice that failed so often may be tried again: each time twice as long, spread by up to a quarter. */
export function notBefore({ now, patience, chance }: ActDeps, failures: number): Date {
  const wait = Math.min(patience.againMs * 2 ** (failures - 1), patience.mostAgainMs);
  return new Date(now().getTime() + wait * (1 + chance() / 4));
}

/** What went wrong, for an event: the words of a known error, never what a library put into one. */
export function whyOf(error: unknown): string {
  if (error instanceof AppError) return error.message;
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? `failed (${code})` : 'failed for a reason that is in the log';
}
