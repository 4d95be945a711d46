import type { AppEvent } from '@queunir/contracts/events/events';
import type { Settings } from '@queunir/contracts/settings/settings';
import type { ChatRead, ListRow } from '@queunir/reader/feed';
import { createLog } from '@queunir/server/log/create-log';
import { createTestSliceDatabase } from '../../database/test-slice-database.ts';
import type { PageChange } from '../../drift/watch-surfaces.ts';
import type { Line, SliceDeps } from '../../slice.types.ts';
import type { Navigator } from '../../whatsapp/whatsapp.types.ts';
import { composeIngest } from '../ingest.compose.ts';
import { chatFeed, listFeed } from './feeds.ts';

const settings: Settings = {
  language: 'en',
  timeZone: 'UTC',
  readUnread: 'when-opened',
  letterShortcuts: true,
  theme: 'system',
  chosen: true,
};

/** The rooms of ingest on a database of their own, with a clock and hands that a test moves. */
export async function openSliceRoom(
  options: { navigator?: Partial<Navigator>; settings?: Partial<Settings> } = {},
) {
  const database = await createTestSliceDatabase();
  const row = await database.db
    .insertInto('line')
    .values({ workspace_id: database.workspaceId, kind: 'own', number: '+5511900000000', name: 'Me' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const line: Line = { id: row.id, kind: 'own' };
  const events: AppEvent[] = [];
  const lines: string[] = [];
  /** `jump`: how far the machine's time was set away from where it would be. */
  const clock = { now: Date.UTC(2026, 8, 30, 17, 30), jump: 0 };
  const hands: { navigator: Partial<Navigator> | null; watched: boolean; change: PageChange | null } = {
    change: null,
    navigator: { walkList: async () => 0, readArchive: async () => null, ...options.navigator },
    watched: true,
  };
  const deps: SliceDeps = {
    db: database.db,
    log: createLog({ level: 'info', destination: { write: (text: string) => void lines.push(text) } }),
    publish: async (...facts) => void events.push(...facts),
    now: () => new Date(clock.now + clock.jump),
    elapsed: () => clock.now,
    workspaceId: database.workspaceId,
    navigator: () => hands.navigator as Navigator | null,
    shownLine: () => line,
    pageChange: () => hands.change,
    settings: () => ({ ...settings, ...options.settings }),
    watched: () => hands.watched,
  };
  const start = () => composeIngest(deps);
  const room = {
    database,
    db: database.db,
    line,
    deps,
    events,
    lines,
    clock,
    hands,
    rooms: start(),
    /** The process ends and begins again on the same database. */
    restart: async () => {
      await room.rooms.idle();
      room.rooms = start();
      await room.rooms.onceStarted();
    },
    list: (rows: ListRow[], total?: number | null) =>
      room.rooms.onFeed(listFeed(rows, clock.now, total), line),
    chat: (chat: ChatRead | null) => room.rooms.onFeed(chatFeed(chat, clock.now), line),
    /** Events since the last call. */
    heard: () => events.splice(0),
    close: async () => {
      room.rooms.onGone();
      await room.rooms.idle();
      await database.close();
    },
    chats: () => database.db.selectFrom('chat').selectAll().orderBy('last_at', 'desc').execute(),
    thread: (chatId: string) =>
      database.db
        .selectFrom('message')
        .selectAll()
        .where('chat_id', '=', chatId)
        .orderBy('ordered_at')
        .orderBy('rank')
        .orderBy('id')
        .execute(),
  };
  return room;
}

export type SliceRoom = Awaited<ReturnType<typeof openSliceRoom>>;
