import { until } from '../hands/until.ts';
import type { At } from './at.ts';
import { pressIfThere, pressPlace } from './pointing.ts';

/** Own name and number from the Profile drawer, which is closed again; nulls where it does not say. */
export async function readOwnAccount(at: At): Promise<{ name: string | null; number: string | null }> {
  const { signal } = at.turn;
  await pressPlace(at, 'profile-button');
  const profile = await until(
    async () => {
      const read = await at.reader.profile();
      return read.open && read.number ? read : null;
    },
    { withinMs: 4_000, signal },
  );
  const last = profile ?? (await at.reader.profile());
  await closeProfile(at);
  return { name: last.name, number: last.number };
}

/** Closes the Profile drawer when it is open. */
export async function closeProfile(at: At): Promise<void> {
  const { signal } = at.turn;
  for (let tries = 0; tries < 3; tries += 1) {
    if (!(await at.reader.profile()).open) return;
    if (!(await pressIfThere(at, 'profile-close'))) await at.hands.press('Escape', signal);
    await until(async () => !(await at.reader.profile()).open, { withinMs: 1_500, signal });
  }
}
