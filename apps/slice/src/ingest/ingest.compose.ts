import { createArchiveWatch } from '../archive/create-archive-watch.ts';
import { createCatchUp } from '../catch-up/create-catch-up.ts';
import { createHoleTries } from '../catch-up/create-hole-tries.ts';
import { createReadAhead } from '../catch-up/create-read-ahead.ts';
import { mountChats } from '../chats/chats.controller.ts';
import { mountGaps } from '../gaps/gaps.controller.ts';
import { mountInfo } from '../info/info.controller.ts';
import { createSerial } from '../lines/serial.ts';
import { mountMessages } from '../messages/messages.controller.ts';
import { createSender } from '../outbox/create-sender.ts';
import { mountOutbox } from '../outbox/outbox.controller.ts';
import { mountSearch } from '../search/search.controller.ts';
import type { IngestRooms, SliceDeps } from '../slice.types.ts';
import { createFaceTaker } from './capture-faces.ts';
import { ingestChat } from './ingest-chat.ts';
import { ingestList } from './ingest-list.ts';
import { type IngestDeps, newPageMemory, noteLive } from './page-memory.ts';
import { uuidV7 } from './uuid-v7.ts';

const settleMs = 4000;

/** The rooms, with what their tests wait for and look at. */
export type ComposedIngest = IngestRooms & Pick<IngestDeps, 'looking'> & { idle(): Promise<void> };

/** Wires the rooms that read and write chats: what the page says comes in here, what is to be sent goes out here. */
export function composeIngest(slice: SliceDeps): ComposedIngest {
  const begin = () => newPageMemory(uuidV7(slice.now().getTime()));
  const deps: IngestDeps = {
    ...slice,
    page: { now: begin() },
    looking: { now: null },
    serial: createSerial(),
    tombstoneKey: keepTombstoneKey(slice),
    pokeOutbox: () => sender.poke(),
  };
  const sender = createSender(deps);
  const faces = createFaceTaker(deps);
  const archive = createArchiveWatch(deps);
  const catchUp = createCatchUp(deps, faces, archive, () => {
    ahead.poke();
    tries.poke();
  });
  const ahead = createReadAhead(deps, catchUp.over);
  const tries = createHoleTries(deps, () => catchUp.over() && !catchUp.paused());
  let back: NodeJS.Timeout | undefined;
  const noteOffline = (offline: boolean) => {
    const isBack = deps.page.now.offline && !offline;
    deps.page.now.offline = offline;
    if (isBack) sender.poke();
  };
  const stopReading = () => {
    clearTimeout(back);
    for (const room of [catchUp, archive, ahead, tries]) room.stop();
  };
  return {
    onFeed: (feed, line) => {
      if (feed.type === 'phase') noteOffline(feed.phase.offline);
      return deps.serial(async () => {
        if (feed.type === 'list') await ingestList(deps, line.id, feed.list, feed.at);
        else if (feed.type === 'chat') await ingestChat(deps, line.id, feed.chat);
        if (feed.type !== 'phase') ahead.poke();
        if (feed.type === 'chat') tries.poke();
        if (feed.type !== 'list' || !deps.page.now.ready) return;
        faces.poke();
        archive.poke(line.id);
      });
    },
    onReady: (line) => {
      // Ready again without having been away: the same page load goes on.
      if (deps.page.now.ready) return;
      deps.page.now.ready = true;
      noteLive(deps);
      sender.pageReady();
      catchUp.start(line.id);
      faces.poke();
    },
    onBack: (line) => {
      // What was missed comes in after the banner has gone.
      clearTimeout(back);
      back = setTimeout(() => {
        if (deps.page.now.ready) catchUp.again(line.id);
      }, settleMs).unref();
    },
    onCovered: () => {
      deps.page.now.ready = false;
      stopReading();
    },
    onGone: () => {
      deps.page.now = begin();
      stopReading();
    },
    looking: deps.looking,
    catchUp: {
      state: catchUp.state,
      setPaused: (value) => {
        catchUp.setPaused(value);
        tries.poke();
      },
    },
    mount: (router) => {
      mountChats(router, deps, catchUp.paused);
      mountMessages(router, deps);
      mountOutbox(router, deps);
      mountSearch(router, deps);
      mountGaps(router, deps, catchUp.paused);
      mountInfo(router, deps);
    },
    onceStarted: async () => {
      const lines = await slice.db.selectFrom('line').select('id').execute();
      for (const { id } of lines) await sender.recover(id);
      sender.poke();
    },
    idle: async () => {
      await Promise.all([sender.idle(), catchUp.idle(), faces.idle(), ahead.idle(), tries.idle()]);
      await archive.idle();
    },
  };
}

/** Reads the key of the tombstones once. */
function keepTombstoneKey(slice: SliceDeps): () => Promise<Buffer> {
  let key: Promise<Buffer> | null = null;
  const read = async () => {
    const row = await slice.db
      .selectFrom('workspace')
      .select('tombstone_key')
      .where('id', '=', slice.workspaceId)
      .executeTakeFirstOrThrow();
    return row.tombstone_key;
  };
  return () => {
    key ??= read().catch((error: unknown) => {
      key = null;
      throw error;
    });
    return key;
  };
}
