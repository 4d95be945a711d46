import { until } from '../hands/until.ts';
import type { PageAnswer } from '../whatsapp.types.ts';
import { actError } from './act-errors.ts';
import type { At } from './at.ts';
import { pressIfThere, pressPlace } from './pointing.ts';

/**
 * Presses the button of WhatsApp's own that a person asked for, and waits until the page has answered it.
 * Errors: page_not_ready when there is no such button now; page_did_not_answer when it stands there still.
 */
export async function answerPage(at: At, what: PageAnswer, label: string | null): Promise<void> {
  const { signal } = at.turn;
  const name = what === 'dialog' ? 'dialog-button' : what;
  const key = what === 'dialog' ? (label ?? undefined) : undefined;
  const spot = await at.reader.place(name, key);
  if (!spot?.reachable) throw actError('page_not_ready');
  const before = JSON.stringify((await at.reader.phase()).ask ?? null);
  await at.hands.click(spot.box, signal);
  const answered = await until(
    async () => {
      if (!(await at.reader.place(name, key))) return true;
      return JSON.stringify((await at.reader.phase()).ask ?? null) !== before;
    },
    { withinMs: 10_000, signal },
  );
  if (!answered) throw actError('page_did_not_answer');
}

/**
 * Unlinks this device as a person would: Menu, Log out, and the confirmation (whatsapp-web-dom §1 and §2; the menu's
 * item is an assumption in G2). Done when the page says that it logs out, or asks to be linked. Errors:
 * page_did_not_answer when something of it is not there; then nothing was pressed that unlinks.
 */
export async function logOut(at: At): Promise<void> {
  const { signal } = at.turn;
  await pressPlace(at, 'menu-button');
  try {
    await pressPlace(at, 'log-out');
  } catch (error) {
    await at.hands.press('Escape', signal).catch(() => {});
    throw error;
  }
  const gone = await until(
    async () => {
      const { phase } = await at.reader.phase();
      if (phase === 'logged-out' || phase === 'linking') return true;
      await pressIfThere(at, 'confirm-log-out');
      return null;
    },
    { withinMs: 25_000, everyMs: 400, signal },
  );
  if (!gone) throw actError('page_did_not_answer');
}
