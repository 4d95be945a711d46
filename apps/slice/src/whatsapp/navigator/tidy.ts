import type { At } from '../acts/at.ts';
import { closeDrawer } from '../acts/drawer-phone.ts';
import { closeProfile } from '../acts/read-own-account.ts';
import { clearSearch } from '../acts/search.ts';

/** Leaves the page as it was found: no search, no drawer. The open chat stays open, without the focus. */
export async function tidyPage(at: At): Promise<void> {
  await clearSearch(at);
  await closeDrawer(at);
  await closeProfile(at);
}
