import { acceptWarning, getStatus, startLink } from '@queunir/contracts/status/status';
import type { ApiClient } from './api-client.ts';
import { type Phone, speakWithPhone } from './phone.ts';
import { until } from './until.ts';

/** What linking took. */
export type LinkedDemo = { phone: Phone; startedToQrMs: number; scannedToReadyMs: number };

/** Accepts the warning, starts the demo phone, scans its QR code and waits until its chats are there. */
export async function linkDemo(person: ApiClient): Promise<LinkedDemo> {
  await person.call(acceptWarning, { body: { readUnread: 'when-opened' } });
  const began = performance.now();
  await person.call(startLink, { body: { line: 'demo' } });
  const phoneUrl = await until('the QR code of the demo phone', async () => {
    const { phase, demo, qr } = await person.call(getStatus);
    return (phase === 'ready' || (phase === 'linking' && qr)) && demo.phoneUrl;
  });
  const phone = speakWithPhone(phoneUrl);
  const shown = performance.now();
  if ((await person.call(getStatus)).phase !== 'ready') await phone.scan();
  await until('the demo phone to be linked', async () => (await person.call(getStatus)).phase === 'ready');
  return { phone, startedToQrMs: shown - began, scannedToReadyMs: performance.now() - shown };
}

/** Waits until the filling of read chats after linking has begun and ended; a few seconds where there is nothing to fill. */
export async function waitForCatchUp(person: ApiClient): Promise<void> {
  const running = async () => {
    const { catchUp } = await person.call(getStatus);
    return catchUp !== null && catchUp.done < catchUp.total;
  };
  await until('the catch-up to begin', running, { ms: 15_000, every: 250 }).catch(() => undefined);
  await until('the catch-up to end', async () => !(await running()), { ms: 300_000, every: 500 });
}
