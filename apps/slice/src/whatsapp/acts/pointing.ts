import type { ActName } from '@queunir/reader/locate/acts';
import type { Box } from '../hands/hands.ts';
import { until } from '../hands/until.ts';
import type { Spot } from '../world/reader-port.ts';
import { actError } from './act-errors.ts';
import type { At } from './at.ts';

/** Waits for a place and presses it. Errors: page_did_not_answer when it does not come. */
export async function pressPlace(
  at: At,
  name: ActName,
  options: { key?: string; withinMs?: number } = {},
): Promise<void> {
  const { signal } = at.turn;
  const spot = await until(async () => reachable(await at.reader.place(name, options.key)), {
    withinMs: options.withinMs ?? 4_000,
    signal,
  });
  if (!spot) throw actError('page_did_not_answer');
  await at.hands.click(spot.box, signal);
}

/** Presses a place when it is there now; false when it is not. */
export async function pressIfThere(at: At, name: ActName): Promise<boolean> {
  const spot = reachable(await at.reader.place(name));
  if (!spot) return false;
  await at.hands.click(spot.box, at.turn.signal);
  return true;
}

/**
 * Turns the wheel over a scroller until something in it can be pressed. Null when it is not there, or stays
 * out of reach.
 */
export async function scrollTo(
  at: At,
  which: 'list' | 'messages',
  find: () => Promise<Spot | null>,
): Promise<Box | null> {
  const { signal } = at.turn;
  for (let turns = 0; turns < 40; turns += 1) {
    at.turn.checkpoint();
    const spot = await find();
    if (!spot) return null;
    if (spot.reachable) return spot.box;
    const area = await at.reader.scroller(which);
    if (!area) return null;
    const away = spot.box.y + spot.box.height / 2 - (area.box.y + area.box.height / 2);
    await at.hands.wheel(area.box, Math.max(-2_000, Math.min(2_000, away)), signal);
    await settled(at, find);
  }
  return null;
}

/** Waits until something has stopped moving; scrolling is animated and lists draw late. */
export async function settled(at: At, find: () => Promise<Spot | null>): Promise<void> {
  let last = '';
  await until(
    async () => {
      const now = JSON.stringify((await find())?.box ?? null);
      const still = now === last;
      last = now;
      return still;
    },
    { withinMs: 1_500, everyMs: 50, signal: at.turn.signal },
  );
}

function reachable(spot: Spot | null): Spot | null {
  return spot?.reachable ? spot : null;
}
