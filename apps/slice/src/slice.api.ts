import { join } from 'node:path';
import type { Router } from 'express';
import type { AnchorTables } from './anchors/keep-anchor-table.ts';
import { mountContacts } from './contacts/contacts.controller.ts';
import type { DriftKeeper } from './drift/keep-drift.ts';
import type { EventHub } from './events/event-hub.ts';
import { mountEvents } from './events/stream.controller.ts';
import { mountFaces } from './faces/faces.controller.ts';
import type { DemoPhone } from './lines/demo-phone.ts';
import type { LineRunner } from './lines/line-runner.ts';
import { mountLogin } from './login/login.controller.ts';
import type { SessionCookie } from './login/session-cookie.ts';
import type { SessionReader } from './login/session-reader.ts';
import { mountOpenapi } from './openapi/openapi.controller.ts';
import { mountPageReport } from './page-report/page-report.controller.ts';
import { savedPageReader } from './page-report/saved-page-reader.ts';
import type { SettingsKeeper } from './settings/keep-settings.ts';
import { mountSettings } from './settings/settings.controller.ts';
import type { IngestRooms, SliceDeps } from './slice.types.ts';
import type { CodeRest } from './status/rest-codes.ts';
import { mountStatus } from './status/status.controller.ts';

/** The rooms of a slice whose endpoints are mounted. */
export type ApiRooms = {
  options: { ids: { memberId: string }; dataDir: string; streamGrantMs: number };
  deps: SliceDeps;
  hub: EventHub;
  settings: SettingsKeeper;
  sessions: SessionReader;
  cookie: SessionCookie;
  lines: LineRunner;
  drift: DriftKeeper;
  anchors: AnchorTables;
  codes: CodeRest;
  storage: Parameters<typeof mountStatus>[1]['storage'];
  demoPhone: DemoPhone;
  ingest: IngestRooms;
};

/** Mounts every endpoint of a slice. */
export function mountApi(router: Router, rooms: ApiRooms): void {
  const { deps, options, sessions, settings, lines, drift, anchors, demoPhone, ingest, hub } = rooms;
  const { dataDir } = options;
  mountLogin(router, { ...deps, memberId: options.ids.memberId, sessions }, rooms.cookie);
  mountStatus(router, {
    ...deps,
    settings,
    runner: lines,
    drift,
    anchors,
    codes: rooms.codes,
    storage: rooms.storage,
    demoPhone,
    catchUp: ingest.catchUp,
    demoProfileDir: profileDir(dataDir, 'demo'),
  });
  mountSettings(router, settings);
  mountContacts(router, deps);
  mountFaces(router, deps.db);
  mountPageReport(router, { page: lines.page, readSaved: savedPageReader(dataDir, anchors.current) });
  mountEvents(router, { db: deps.db, hub, grantMs: options.streamGrantMs });
  mountOpenapi(router);
  ingest.mount(router);
}

/** Folder of the Chromium profile of a kind of line. */
export function profileDir(dataDir: string, kind: 'own' | 'demo'): string {
  return join(dataDir, 'slices', '1', kind === 'own' ? 'session' : 'session-demo');
}
