import type { At } from '../acts/at.ts';
import { closeDrawer } from '../acts/drawer-phone.ts';
import { closeProfile } from '../acts/read-own-account.ts';
import { scrollToNewest } from '../acts/scroll-to-newest.ts';
import { clearSearch } from '../acts/search.ts';
import { closeArchive } from '../acts/walk-archive.ts';

/**
 * Leaves the page as a person would: no search, no drawer, the open chat at its newest message, because what
 * arrives far below the window is not drawn and could not be read.
 */
export async function tidyPage(at: At): Promise<void> {
  if ((await at.reader.phase()).phase !== 'ready') return;
  await clearSearch(at);
  await closeDrawer(at);
  await closeProfile(at);
  await closeArchive(at);
  await scrollToNewest(at);
}
