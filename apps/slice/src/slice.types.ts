import type { AppEvent } from '@queunir/contracts/events/events';
import type { Settings } from '@queunir/contracts/settings/settings';
import type { Feed } from '@queunir/reader/feed';
import type { Log } from '@queunir/server/log/create-log';
import type { Router } from 'express';
import type { Kysely } from 'kysely';
import type { DB } from './database/schema.generated.ts';
import type { PageChange } from './drift/watch-surfaces.ts';
import type { Navigator } from './whatsapp/whatsapp.types.ts';

/** The slice's database. */
export type SliceDb = Kysely<DB>;

/** Tells the world what happened, after the commit; resolves once the facts are stored and sent to every stream. */
export type Publish = (...events: AppEvent[]) => Promise<void>;

/** One linked number (or the demo phone), as the rooms need to know it. */
export type Line = { readonly id: string; readonly kind: 'own' | 'demo' };

/** What every room of a slice may use. */
export type SliceDeps = {
  readonly db: SliceDb;
  readonly log: Log;
  readonly publish: Publish;
  readonly now: () => Date;
  /** Milliseconds by a clock that nobody sets: for spans, whatever becomes of the machine's time. */
  readonly elapsed: () => number;
  /** The one workspace of this slice. */
  readonly workspaceId: string;
  /** Hands on the page of the shown line; null while no page of it is running. */
  readonly navigator: () => Navigator | null;
  /** The line whose chats are shown, running or not; null before the first link. */
  readonly shownLine: () => Line | null;
  /** What is not read or done because WhatsApp's page changed; null while its anchors are found. */
  readonly pageChange: () => PageChange | null;
  readonly settings: () => Settings;
  /** Somebody has Queunir on a screen now: an event stream is connected. */
  readonly watched: () => boolean;
};

/** How far the filling of read chats has come; null when there is nothing to do. */
export type CatchUpState = { done: number; total: number; paused: boolean } | null;

/** What the rooms that read and write chats offer to the rest of the slice. */
export type IngestRooms = {
  /** Takes what the reader reports; awaited before the next feed. */
  onFeed(feed: Feed, line: Line): Promise<void>;
  /** The page of this line became ready (again). */
  onReady(line: Line): void;
  /** The page was ready all along, but nothing came from it for a while: it was offline, or silent. */
  onBack(line: Line): void;
  /** A dialog keeps every act from the page, whose list and chat go on below it: what comes stays live. */
  onCovered(): void;
  /** The page is not ready any more: browser stopped, logged out, or another phase. */
  onGone(): void;
  readonly catchUp: { state(): CatchUpState; setPaused(paused: boolean): void };
  /** Mounts the endpoints of chats, messages and search. */
  mount(router: Router): void;
  /** Called once at start, after the migrations and before any page runs. */
  onceStarted(): Promise<void>;
};
