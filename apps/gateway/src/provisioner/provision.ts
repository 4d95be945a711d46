import type { ProvisionDeps, Step, ToProvision } from './provision.types.ts';
import { databaseStep } from './steps/database.step.ts';
import { foldersStep } from './steps/folders.step.ts';
import { keyStep } from './steps/key.step.ts';
import { roleStep } from './steps/role.step.ts';

/** In the order of their making; the key comes last, so that a slice without one was never whole. */
const steps: readonly Step[] = [roleStep, databaseStep, foldersStep, keyStep];

/**
 * Makes what a slice needs. Every step may be taken again, so what was cut off is finished by calling it once more.
 * When one fails, what this very call made is undone, nothing that was there before, and the failure is thrown.
 */
export async function provision(deps: ProvisionDeps, slice: ToProvision): Promise<void> {
  const made: Step[] = [];
  try {
    for (const step of steps) if (await step.make(deps, slice)) made.push(step);
  } catch (error) {
    await undo(deps, slice.number, made);
    throw error;
  }
}

/** Removes what a slice had, whatever of it is there. Throws when something of it could not be removed. */
export async function unprovision(deps: ProvisionDeps, number: number): Promise<void> {
  const failures = await undo(deps, number, steps);
  if (failures.length > 0) throw new AggregateError(failures, `Slice ${number} is not gone yet.`);
}

/** Writes the key file anew: another generation, owner or secret. */
export async function rewriteKey(deps: ProvisionDeps, slice: ToProvision): Promise<void> {
  await keyStep.make(deps, slice);
}

async function undo(deps: ProvisionDeps, number: number, taken: readonly Step[]): Promise<unknown[]> {
  const failures: unknown[] = [];
  for (const step of taken.toReversed()) {
    await step.undo(deps, number).catch((error: unknown) => failures.push(error));
  }
  return failures;
}
