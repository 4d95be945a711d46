import { provision } from '../../provisioner/provision.ts';
import { findSlice, moveSlice } from '../../slices/slice.store.ts';
import type { ActDeps } from '../orchestrator.types.ts';
import { notBefore, openSlice, orchestrator, whyOf } from './act-kit.ts';

/** Makes what a new slice needs; what fails is tried again later, from the beginning. */
export async function provisionSlice(deps: ActDeps, number: number): Promise<void> {
  const slice = await findSlice(deps.db, number);
  if (slice?.state !== 'provisioning') return;
  const from = ['provisioning'] as const;
  try {
    await provision(deps.provision, openSlice(deps, slice));
    const set = { failures: 0, not_before: null };
    await moveSlice(deps.db, number, { from, to: 'stopped', by: orchestrator, why: 'made', set });
  } catch (error) {
    deps.log.error({ err: error, slice: number }, 'a slice could not be made');
    const failures = slice.failures + 1;
    const set = { failures, not_before: notBefore(deps, failures) };
    await moveSlice(deps.db, number, { from, to: 'provisioning', by: orchestrator, why: whyOf(error), set });
  }
}
