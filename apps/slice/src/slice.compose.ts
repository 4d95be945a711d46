import { join } from 'node:path';
import type { AnchorTable } from '@queunir/reader/anchors/anchor-table';
import type { Database } from '@queunir/server/database/pool';
import { createApp } from '@queunir/server/http/create-app';
import type { RequestRules } from '@queunir/server/http/request-rules';
import type { Log } from '@queunir/server/log/create-log';
import type { Express, Router } from 'express';
import { type AnchorTables, keepAnchorTable } from './anchors/keep-anchor-table.ts';
import type { DB } from './database/schema.generated.ts';
import { type DriftKeeper, keepDrift } from './drift/keep-drift.ts';
import { coalesceStatus } from './events/coalesce-status.ts';
import { createPublish } from './events/create-publish.ts';
import { createSliceHub } from './events/event-hub.ts';
import { keepLedger } from './gaps/keep-ledger.ts';
import { createDemoPhone } from './lines/demo-phone.ts';
import { asLine, createLineRunner, type LineRunner } from './lines/line-runner.ts';
import { profileDir } from './lines/profile-dir.ts';
import type { WorkspaceIds } from './login/ensure-workspace.ts';
import { keepSettings } from './settings/keep-settings.ts';
import type { SliceAccess } from './slice.access.ts';
import { type ApiRooms, mountApi } from './slice.api.ts';
import type { IngestRooms, SliceDeps } from './slice.types.ts';
import { restCodes } from './status/rest-codes.ts';
import { watchStoring } from './status/watch-storing.ts';
import { startTimetable } from './timetable.ts';
import type { PageSession, PageSessionOptions } from './whatsapp/whatsapp.types.ts';

export type SliceOptions = {
  database: Database<DB>;
  ids: WorkspaceIds;
  /** Who may come in. */
  access: (deps: SliceDeps) => SliceAccess;
  log: Log;
  now: () => Date;
  elapsed: () => number;
  /** Public https or http address, or null when only this machine is served. */
  publicUrl: string | null;
  checkReplies: boolean;
  /** Of this program, as `package.json` says it. */
  version: string;
  /** Where browsers are unpacked and anchor tables dropped. */
  dataDir: string;
  /** The slice's own folder: browser profiles and media. */
  sliceDir: string;
  whatsappUrl: string;
  /** Checks anchor tables that are dropped into the data folder. */
  checkAnchors: (text: string, than: number) => Promise<AnchorTable>;
  demoPhone: { program: string | null; port: number };
  /** How long an event stream lives before the browser resumes it. */
  streamGrantMs: number;
  composeIngest: (deps: SliceDeps) => IngestRooms;
  openPage: (options: PageSessionOptions) => PageSession;
  /** Mounts what is not the API: the web app's files. */
  mountRest: (router: Router) => void;
};

/** A slice whose parts are wired together. */
export type Slice = {
  app: Express;
  runner: LineRunner;
  drift: DriftKeeper;
  /** Lets what was linked before run again: its browser starts after so many milliseconds, or when a person asks for it. */
  start(browserAfterMs?: number): Promise<void>;
  /** Ends the streams at once, so that the server can close. */
  endStreams(): void;
  /** Ends the page and the demo phone. */
  stop(): Promise<void>;
};

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Wires the rooms of one slice. */
export async function composeSlice(options: SliceOptions): Promise<Slice> {
  const { log, now, ids, dataDir, sliceDir } = options;
  const { db, pool, ask } = options.database;
  const hub = createSliceHub();
  const publish = coalesceStatus(createPublish({ db, hub, log }));
  const settings = await keepSettings({ db, publish, now, workspaceId: ids.workspaceId });
  const demoPhone = createDemoPhone({
    ...options.demoPhone,
    dataFile: join(sliceDir, 'demo-phone.json'),
    log,
    onEnd: () => void publish({ type: 'status.changed' }),
  });

  // The rooms that take what is read need to know the line, and the line's runner needs those rooms.
  let runner: LineRunner | null = null;
  const deps: SliceDeps = {
    db,
    log,
    publish,
    now,
    elapsed: options.elapsed,
    workspaceId: ids.workspaceId,
    navigator: () => runner?.navigator() ?? null,
    shownLine: () => asLine(runner?.shown() ?? null),
    pageChange: () => runner?.page()?.change() ?? null,
    settings: () => settings.current(),
    watched: () => hub.count() > 0,
  };
  const access = options.access(deps);
  const drift = await keepDrift(deps);
  const anchors = anchorTables(options, () => tellAnchors(runner, publish));
  const ingest = options.composeIngest(deps);
  const { storage, onFeed } = watchStoring(ingest, { ...deps, ask, dataDir });
  const ledger = keepLedger(deps);
  const lines = await createLineRunner({
    ...deps,
    ingest: { ...ingest, onFeed },
    drift,
    ledger,
    demoPhone,
    whatsappUrl: options.whatsappUrl,
    openPage: (kind, url) =>
      options.openPage({ url, profileDir: profileDir(sliceDir, kind), dataDir, anchors: anchors.current }),
    wait,
  });
  runner = lines;
  const codes = restCodes({ runner: lines, publish, now });
  const timetable = startTimetable({ db, now, codes });

  const rooms: ApiRooms = {
    ...{ options, deps, hub, pool, settings, access, lines },
    ...{ drift, anchors, codes, storage, demoPhone, ingest },
  };
  const app = createApp({
    log,
    rules: rulesOf(options, access),
    publicHost: options.publicUrl === null ? null : new URL(options.publicUrl).host,
    health: { database: ask },
    mountApi: (router) => mountApi(router, rooms),
    mountRest: options.mountRest,
  });

  // A demo phone that does not come back stops nothing else; the status shows that no page runs.
  const resume = () =>
    lines.resume().catch((error: unknown) => log.warn({ err: error }, 'what was linked did not start again'));
  let resuming: NodeJS.Timeout | undefined;

  return {
    app,
    runner: lines,
    drift,
    start: async (browserAfterMs = 0) => {
      await ingest.onceStarted();
      await timetable.trim();
      void anchors.start();
      if (browserAfterMs === 0) await resume();
      else resuming = setTimeout(() => void resume(), browserAfterMs);
    },
    endStreams: () => hub.endAll(),
    stop: async () => {
      clearTimeout(resuming);
      timetable.stop();
      anchors.stop();
      storage.stop();
      await lines.stop({ force: true });
      await ledger.stop();
      await demoPhone.stop();
    },
  };
}

function rulesOf(options: SliceOptions, access: SliceAccess): RequestRules {
  return {
    who: access.who,
    ...(access.isGateway ? { isGateway: access.isGateway } : {}),
    checkReplies: options.checkReplies,
    publicHttps: options.publicUrl?.startsWith('https:') ?? false,
  };
}

function tellAnchors(runner: LineRunner | null, publish: SliceDeps['publish']): void {
  void runner?.page()?.session.takeAnchors();
  void publish({ type: 'status.changed' });
}

function anchorTables({ dataDir, log, checkAnchors }: SliceOptions, changed: () => void): AnchorTables {
  return keepAnchorTable({ folder: join(dataDir, 'anchors'), log, check: checkAnchors, changed });
}
