import type { AnchorTable } from '@queunir/reader/anchors/anchor-table';
import type { ComposerRead } from '@queunir/reader/composer/read-composer';
import type { DrawerRead } from '@queunir/reader/drawer/read-drawer';
import type { InfoRead } from '@queunir/reader/drawer/read-info';
import type { ArchiveRead, ChatRead, ListRead, PhaseRead, SurfacesRead } from '@queunir/reader/feed';
import type { ActName } from '@queunir/reader/locate/acts';
import type { PageReport } from '@queunir/reader/mask/read-report';
import type { ProfileRead } from '@queunir/reader/profile/read-profile';
import type { SearchRead } from '@queunir/reader/search/read-search-results';
import type { Box } from '../hands/hands.ts';

/** Something that can be pointed at: where it is, and whether a press in its middle would reach it. */
export type Spot = { box: Box; reachable: boolean };

/** Typed questions to the reader in the page. Errors of all: page_did_not_answer. */
export type ReaderPort = {
  phase(): Promise<PhaseRead>;
  /** Null while no list is on the page. */
  list(): Promise<ListRead | null>;
  /** Everything in the window of the open chat; null when none is open. */
  chat(): Promise<ChatRead | null>;
  search(): Promise<SearchRead>;
  /** Whether every required anchor of what is in sight is found. */
  surfaces(): Promise<SurfacesRead>;
  /** Everything that is read, with a masked copy. */
  report(): Promise<PageReport>;
  /** Finds things by a table from now on; false when the browser does not understand a selector of it. */
  takeTable(table: AnchorTable | null): Promise<boolean>;
  composer(): Promise<ComposerRead>;
  drawer(): Promise<DrawerRead>;
  info(): Promise<InfoRead>;
  profile(): Promise<ProfileRead>;
  /** Null while the panel of archived chats is closed, or cannot be told. */
  archive(): Promise<ArchiveRead | null>;
  /** Where to press a row; null when its element is gone or shows another chat. */
  row(token: number, title: string): Promise<Spot | null>;
  /** The picture in a row, under the same conditions. */
  face(token: number, title: string): Promise<Spot | null>;
  /** A named thing; `key` says of which message. */
  place(name: ActName, key?: string): Promise<Spot | null>;
  scroller(which: 'list' | 'archive' | 'messages'): Promise<Scroller | null>;
  /** True while a picker of emojis or mentions stands over the composer. */
  picker(): Promise<boolean>;
};

/** Something that scrolls, and how far it is scrolled, in CSS pixels. */
export type Scroller = { box: Box; scrollTop: number; scrollHeight: number; clientHeight: number };
