import { until } from '../hands/until.ts';
import { actError } from './act-errors.ts';
import type { At } from './at.ts';
import { pressIfThere, pressPlace } from './pointing.ts';

/**
 * Presses the reload over an expired QR code, and comes back to the QR code from the page with the link code;
 * does nothing where a good code is shown. Errors: page_not_ready, page_did_not_answer.
 */
export async function refreshQr(at: At): Promise<void> {
  const { signal } = at.turn;
  const before = await at.reader.phase();
  if (before.phase === 'code') await pressPlace(at, 'qr-link');
  else if (before.phase !== 'linking') throw actError('page_not_ready');
  else if (!before.qrExpired) return;
  else await pressPlace(at, 'new-qr');
  const fresh = await until(
    async () => {
      const now = await at.reader.phase();
      return now.phase === 'linking' ? !now.qrExpired && now.qr !== null : now.phase !== 'code';
    },
    { withinMs: 15_000, signal },
  );
  if (!fresh) throw actError('page_did_not_answer');
}

/**
 * Asks for a link code for a number (E.164). The page shows it afterwards, and the feed tells it.
 * Errors: page_not_ready; page_did_not_answer when the page refuses the number or gives no code.
 */
export async function requestCode(at: At, number: string): Promise<void> {
  const { signal } = at.turn;
  const before = await at.reader.phase();
  if (before.phase !== 'linking' && before.phase !== 'code') throw actError('page_not_ready');
  if (!(await at.reader.place('number-input'))) {
    if (before.phase === 'code') await pressPlace(at, 'qr-link');
    await pressPlace(at, 'phone-link');
  }
  await pressPlace(at, 'number-input');
  await at.hands.press('a', signal, { ctrl: true });
  await at.hands.press('Backspace', signal);
  await at.hands.insert(number, signal);
  if (!(await pressIfThere(at, 'next-button'))) await at.hands.press('Enter', signal);
  const given = await until(
    async () => {
      const now = await at.reader.phase();
      return now.code !== null && !now.codeExpired && now.code !== before.code;
    },
    { withinMs: 20_000, signal },
  );
  if (!given) throw actError('page_did_not_answer');
}
