import { until } from '../hands/until.ts';
import type { At } from './at.ts';
import { pressIfThere, pressPlace } from './pointing.ts';
import { e164Of } from './same-phone.ts';

/** Opens the info drawer of the open chat, takes its number (E.164, or null) and closes it. */
export async function readDrawerPhone(at: At): Promise<string | null> {
  const { signal } = at.turn;
  await pressPlace(at, 'header');
  const drawer = await until(async () => (await at.reader.drawer()).open, { withinMs: 4_000, signal });
  // The number is drawn after the frame of the drawer; groups and hidden numbers never show one.
  const printed =
    drawer === null
      ? null
      : await until(async () => (await at.reader.drawer()).phone, { withinMs: 1_500, signal });
  await closeDrawer(at);
  return printed === null ? null : e164Of(printed);
}

/** Closes the info drawer when it is open. */
export async function closeDrawer(at: At): Promise<void> {
  const { signal } = at.turn;
  for (let tries = 0; tries < 3; tries += 1) {
    if (!(await at.reader.drawer()).open) return;
    if (!(await pressIfThere(at, 'drawer-close'))) await at.hands.press('Escape', signal);
    await until(async () => !(await at.reader.drawer()).open, { withinMs: 1_500, signal });
  }
}
