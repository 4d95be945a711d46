import { until } from '../hands/until.ts';
import type { At } from './at.ts';

/** Scrolls the open chat to its end, where new bubbles appear; does nothing where none is open. */
export async function scrollToNewest(at: At): Promise<void> {
  const { signal } = at.turn;
  await until(
    async () => {
      const area = await at.reader.scroller('messages');
      if (!area || area.scrollTop + area.clientHeight >= area.scrollHeight - 2) return true;
      await at.hands.wheel(area.box, 6_000, signal);
      return null;
    },
    { withinMs: 6_000, everyMs: 80, signal },
  );
}
