import { setTimeout as sleep } from 'node:timers/promises';
import { ApiRefusal } from '../kit/api-client.ts';

/** Asks again, as a browser does, while nobody answers or the answer is a fault of the other side. Errors: refusals. */
export async function insist<T>(ask: () => Promise<T>, ms = 240_000): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const isFinal = error instanceof ApiRefusal && error.status < 500;
      if (isFinal || performance.now() > end) throw error;
      await sleep(250);
    }
  }
}
