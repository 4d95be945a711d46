import { join } from 'node:path';
import type { Database } from '@queunir/server/database/pool';
import { createApp } from '@queunir/server/http/create-app';
import type { Log } from '@queunir/server/log/create-log';
import type { Express, Router } from 'express';
import { mountContacts } from './contacts/contacts.controller.ts';
import type { DB } from './database/schema.generated.ts';
import { coalesceStatus } from './events/coalesce-status.ts';
import { createPublish } from './events/create-publish.ts';
import { trimEvents } from './events/event.store.ts';
import { createEventHub } from './events/event-hub.ts';
import { mountEvents } from './events/stream.controller.ts';
import { mountFaces } from './faces/faces.controller.ts';
import { createDemoPhone } from './lines/demo-phone.ts';
import { asLine, createLineRunner, type LineRunner } from './lines/line-runner.ts';
import type { WorkspaceIds } from './login/ensure-workspace.ts';
import { mountLogin } from './login/login.controller.ts';
import { sessionCookie } from './login/session-cookie.ts';
import { createSessionReader } from './login/session-reader.ts';
import { mountOpenapi } from './openapi/openapi.controller.ts';
import { keepSettings } from './settings/keep-settings.ts';
import { mountSettings } from './settings/settings.controller.ts';
import type { IngestRooms, SliceDeps } from './slice.types.ts';
import { mountStatus } from './status/status.controller.ts';
import { watchStoring } from './status/watch-storing.ts';
import type { PageSession, PageSessionOptions } from './whatsapp/whatsapp.types.ts';

export type SliceOptions = {
  database: Database<DB>;
  ids: WorkspaceIds;
  log: Log;
  now: () => Date;
  elapsed: () => number;
  /** Public https or http address, or null when only this machine is served. */
  publicUrl: string | null;
  checkReplies: boolean;
  dataDir: string;
  whatsappUrl: string;
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
  /** Lets what was linked before run again. */
  start(): Promise<void>;
  /** Ends the streams at once, so that the server can close. */
  endStreams(): void;
  /** Ends the page and the demo phone. */
  stop(): Promise<void>;
};

const keepEventsMs = 86_400_000;
const trimEveryMs = 3_600_000;

/** Wires the rooms of one slice. */
export async function composeSlice(options: SliceOptions): Promise<Slice> {
  const { log, now, ids, dataDir } = options;
  const { db, pool } = options.database;
  const hub = createEventHub();
  const publish = coalesceStatus(createPublish({ db, hub, log }));
  const settings = await keepSettings({ db, publish, now, workspaceId: ids.workspaceId });
  const cookie = sessionCookie(options.publicUrl?.startsWith('https:') ?? false);
  const sessions = createSessionReader({ db, now, cookieName: cookie.name });
  const profileDir = (kind: 'own' | 'demo') =>
    join(dataDir, 'slices', '1', kind === 'own' ? 'session' : 'session-demo');
  const demoPhone = createDemoPhone({
    ...options.demoPhone,
    dataFile: join(dataDir, 'demo-phone.json'),
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
    settings: () => settings.current(),
    watched: () => hub.count() > 0,
  };
  const ingest = options.composeIngest(deps);
  const { storage, onFeed } = watchStoring(ingest, { ...deps, pool, dataDir });
  const lines = await createLineRunner({
    ...deps,
    ingest: { ...ingest, onFeed },
    demoPhone,
    whatsappUrl: options.whatsappUrl,
    openPage: (kind, url) => options.openPage({ url, profileDir: profileDir(kind), dataDir }),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  runner = lines;

  const mountApi = (router: Router) => {
    mountLogin(router, { ...deps, memberId: ids.memberId, sessions }, cookie);
    mountStatus(router, {
      ...deps,
      settings,
      runner: lines,
      demoPhone,
      catchUp: ingest.catchUp,
      storage,
      demoProfileDir: profileDir('demo'),
    });
    mountSettings(router, settings);
    mountContacts(router, deps);
    mountFaces(router, db);
    mountEvents(router, { db, hub, grantMs: options.streamGrantMs });
    mountOpenapi(router);
    ingest.mount(router);
  };
  const app = createApp({
    log,
    rules: {
      who: (req) => sessions.who(req.headers.cookie),
      suspended: () => false,
      checkReplies: options.checkReplies,
      publicHttps: options.publicUrl?.startsWith('https:') ?? false,
    },
    publicHost: options.publicUrl === null ? null : new URL(options.publicUrl).host,
    health: { database: async () => void (await pool.query('select 1')) },
    mountApi,
    mountRest: options.mountRest,
  });

  const trim = () => trimEvents(db, new Date(now().getTime() - keepEventsMs)).catch(() => undefined);
  const timer = setInterval(() => void trim(), trimEveryMs).unref();
  return {
    app,
    runner: lines,
    start: async () => {
      await ingest.onceStarted();
      await trim();
      // A demo phone that does not come back stops nothing else; the status shows that no page runs.
      await lines
        .resume()
        .catch((error: unknown) => log.warn({ err: error }, 'what was linked did not start again'));
    },
    endStreams: () => hub.endAll(),
    stop: async () => {
      clearInterval(timer);
      storage.stop();
      await lines.stop({ force: true });
      await demoPhone.stop();
    },
  };
}
