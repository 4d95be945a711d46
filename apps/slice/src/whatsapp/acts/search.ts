import { until } from '../hands/until.ts';
import type { At } from './at.ts';
import type { Candidate } from './candidate-rows.ts';
import { pressIfThere, pressPlace } from './pointing.ts';

/** Types a title into the search box and gives the chats that carry exactly one of these titles. */
export async function searchRows(at: At, typed: string, titles: readonly string[]): Promise<Candidate[]> {
  const { signal } = at.turn;
  await clearSearch(at);
  await pressPlace(at, 'search-box');
  await at.hands.press('a', signal, { ctrl: true });
  await at.hands.press('Backspace', signal);
  await at.hands.insert(typed, signal);
  await until(async () => (await at.reader.search()).searching, { withinMs: 4_000, signal });
  // Results come in sections, one after the other: the list is believed once it stands still.
  let last = '';
  await until(
    async () => {
      const rows = await exactRows(at, titles);
      const now = rows.map(({ token }) => token).join();
      const still = now === last && rows.length > 0;
      last = now;
      return still;
    },
    { withinMs: 3_000, everyMs: 150, signal },
  );
  return exactRows(at, titles);
}

/** Chats come in the first section; the same titles stand again further down, over single messages. */
async function exactRows(at: At, titles: readonly string[]): Promise<Candidate[]> {
  const { hits } = await at.reader.search();
  const exact = hits.filter(({ title }) => titles.includes(title));
  return exact
    .filter(({ section }) => section === exact[0]?.section)
    .map((hit) => ({ ...hit, markedUnread: false, avatarKey: null }));
}

/** Ends a search, so that the list stands there again; does nothing where none is. */
export async function clearSearch(at: At): Promise<void> {
  const { signal } = at.turn;
  for (let tries = 0; tries < 3; tries += 1) {
    if (!(await at.reader.search()).searching) return;
    if (!(await pressIfThere(at, 'clear-search'))) {
      await pressPlace(at, 'search-box');
      await at.hands.press('Escape', signal);
    }
    await until(async () => !(await at.reader.search()).searching, { withinMs: 1_500, signal });
  }
}
