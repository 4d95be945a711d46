import { type AnchorTable, takeAnchorTable } from '../anchors/anchor-table.ts';
import { findOne } from '../anchors/find.ts';
import { isUsable } from '../anchors/is-usable.ts';
import { findArchiveScroller } from '../archive/find-archive.ts';
import { readArchive } from '../archive/read-archive.ts';
import { SCROLLER } from '../chat/chat.anchors.ts';
import { readChat } from '../chat/read-chat.ts';
import { type ComposerRead, readComposer } from '../composer/read-composer.ts';
import { localDay } from '../dates/separator-day.ts';
import { type DrawerRead, readDrawer } from '../drawer/read-drawer.ts';
import { type InfoRead, readInfo } from '../drawer/read-info.ts';
import type { ArchiveRead, ChatRead, Drift, ListRead, PhaseRead, SurfacesRead } from '../feed.ts';
import { PANE } from '../list/list.anchors.ts';
import { readList } from '../list/read-list.ts';
import { readRow } from '../list/read-row.ts';
import { CLICK_TARGET } from '../list/row.anchors.ts';
import type { RowTokens } from '../list/row-tokens.ts';
import { ACTS, type ActName } from '../locate/acts.ts';
import { faceOf } from '../locate/face.ts';
import { isUncovered, type Place, placeOf, type Scroller, scrollerOf } from '../locate/place.ts';
import { type PageReport, readReport } from '../mask/read-report.ts';
import { createContext } from '../page/context.ts';
import { type PageRead, readPage } from '../page/read-page.ts';
import { readPhase } from '../page/read-phase.ts';
import { type ProfileRead, readProfile } from '../profile/read-profile.ts';
import { readSearchResults, type SearchRead } from '../search/read-search-results.ts';
import { readSurfaces } from '../surfaces/read-surfaces.ts';
import { feedMessage } from './teller.ts';

/** Functions that Node may call in the isolated world; arguments and results are plain JSON values. */
export type ReaderApi = {
  readPhase(): PhaseRead;
  /** Null while no list is on the page. */
  readList(): ListRead | null;
  /** The whole window; null when no chat is open or its name cannot be told. */
  readChat(): ChatRead | null;
  readDrawer(): DrawerRead;
  /** What the info drawer tells beside name and number. */
  readInfo(): InfoRead;
  readProfile(): ProfileRead;
  /** Null while the panel of archived chats is closed. */
  readArchive(): ArchiveRead | null;
  readComposer(): ComposerRead;
  readSearchResults(): SearchRead;
  /** Whether every required anchor of what is in sight is found. */
  readSurfaces(): SurfacesRead;
  /** Everything in the shape that `queunir read-page` prints. */
  readPage(): PageRead;
  /** Place to click in the list row of a token; null when that element is gone or shows another chat. */
  locateRow(token: number, title: string): Place | null;
  /** Place of the picture in that row, under the same conditions; `clickable` only where nothing covers any of it. */
  locateFace(token: number, title: string): Place | null;
  /** Place of a named thing; `key` names the message where one is meant. Null when it is not there or not single. */
  locateAct(name: ActName, key?: string | null): Place | null;
  locateScroller(which: 'list' | 'archive' | 'messages'): Scroller | null;
  /** The same with a masked copy, for a report that the page changed. */
  readReport(): PageReport;
  /** Finds things by a table from now on, null: by the built-in ways; false when a selector is none. */
  takeTable(table: AnchorTable | null): boolean;
  /** Drift of one fresh reading of everything. */
  readDrift(): Drift[];
};

/** Makes the functions for a page. */
export function createReaderApi(
  page: Document,
  now: () => number,
  tokens: RowTokens,
  tableTaken: () => void = () => {},
): ReaderApi {
  const context = () => createContext(page, localDay(now()));
  return {
    readPhase: () => readPhase(page, context()),
    readList: () => readList(page, context(), tokens),
    readChat() {
      const read = readChat(page, context());
      return read.state === 'open' ? { ...read.chat, messages: read.chat.messages.map(feedMessage) } : null;
    },
    readDrawer: () => readDrawer(page, context()),
    readInfo: () => readInfo(page, context()),
    readProfile: () => readProfile(page, context()),
    readArchive: () => readArchive(page, context(), tokens),
    readComposer: () => readComposer(page, context()),
    readSearchResults: () => readSearchResults(page, context(), tokens),
    readSurfaces: () => readSurfaces(page, context()),
    readPage: () => readPage(page),
    locateRow(token, title) {
      const row = tokens.elementOf(token);
      const read = row ? readRow(row, context()) : null;
      if (!row || read?.title !== title) return null;
      return placeOf(findOne(row, CLICK_TARGET, context()) ?? row);
    },
    locateFace(token, title) {
      const row = tokens.elementOf(token);
      if (!row || readRow(row, context())?.title !== title) return null;
      const face = faceOf(row, context());
      const pane = findOne(page, PANE, context());
      const place = placeOf(face);
      return place && { ...place, clickable: place.clickable && !!face && !!pane && isUncovered(face, pane) };
    },
    locateAct: (name, key = null) => placeOf(ACTS[name](page, context(), key)),
    locateScroller(which) {
      if (which === 'list') return scrollerOf(findOne(page, PANE, context()));
      if (which === 'archive') return scrollerOf(findArchiveScroller(page, context()));
      const main = page.querySelector('div#main');
      return scrollerOf(main ? findOne(main, SCROLLER, context()) : null);
    },
    readReport: () => readReport(page),
    takeTable(table) {
      if (table && !isUsable(table, page)) return false;
      takeAnchorTable(table);
      tableTaken();
      return true;
    },
    readDrift: () => readPage(page).drift,
  };
}
