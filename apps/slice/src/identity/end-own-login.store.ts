import type { SliceDb } from '../slice.types.ts';

/** Ends the sign-in of the single-person mode: its password, its sessions and the browsers it knew open nothing any more. */
export async function endOwnLogin(tx: SliceDb): Promise<void> {
  for (const table of [
    'login_session',
    'known_device',
    'credential',
    'setup_token',
    'login_throttle',
  ] as const)
    await tx.deleteFrom(table).execute();
}
