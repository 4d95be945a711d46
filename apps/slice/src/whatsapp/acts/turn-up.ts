import { until } from '../hands/until.ts';
import type { At } from './at.ts';

/** Only what is near the view is drawn, so two turns must overlap. */
const TURN = 0.7;

/** Turns the wheel up by a little less than what is in view; false where nothing more comes. */
export async function turnUp(at: At): Promise<boolean> {
  const { signal } = at.turn;
  const area = await at.reader.scroller('messages');
  if (!area) return false;
  const before = { top: area.scrollTop, height: area.scrollHeight };
  await at.hands.wheel(area.box, -Math.max(200, area.clientHeight * TURN), signal);
  const moved = await until(
    async () => {
      const now = await at.reader.scroller('messages');
      return now !== null && (now.scrollTop !== before.top || now.scrollHeight !== before.height);
    },
    { withinMs: before.top <= 1 ? 3_000 : 1_000, everyMs: 60, signal },
  );
  return moved === true;
}
