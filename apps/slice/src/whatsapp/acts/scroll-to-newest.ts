import { until } from '../hands/until.ts';
import type { At } from './at.ts';

/** Scrolls the open chat to its end, where our own bubble will appear. */
export async function scrollToNewest(at: At): Promise<void> {
  const { signal } = at.turn;
  let last = '';
  await until(
    async () => {
      const area = await at.reader.scroller('messages');
      if (!area) return true;
      await at.hands.wheel(area.box, 4_000, signal);
      const chat = await at.reader.chat();
      const newest = chat?.order.at(-1);
      const box = newest === undefined ? null : await at.reader.place('message', newest);
      const now = JSON.stringify(box?.box ?? null);
      const still = now === last;
      last = now;
      return still;
    },
    { withinMs: 4_000, everyMs: 120, signal },
  );
}
