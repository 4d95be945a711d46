import type { Router } from 'express';
import type pg from 'pg';
import type { AnchorTables } from './anchors/keep-anchor-table.ts';
import { mountContacts } from './contacts/contacts.controller.ts';
import type { DriftKeeper } from './drift/keep-drift.ts';
import type { EventHub } from './events/event-hub.ts';
import { mountEvents } from './events/stream.controller.ts';
import { mountExport } from './export/export.controller.ts';
import { mountFaces } from './faces/faces.controller.ts';
import type { DemoPhone } from './lines/demo-phone.ts';
import type { LineRunner } from './lines/line-runner.ts';
import { profileDir } from './lines/profile-dir.ts';
import { mountOpenapi } from './openapi/openapi.controller.ts';
import { mountPageReport } from './page-report/page-report.controller.ts';
import { savedPageReader } from './page-report/saved-page-reader.ts';
import type { SettingsKeeper } from './settings/keep-settings.ts';
import { mountSettings } from './settings/settings.controller.ts';
import type { SliceAccess } from './slice.access.ts';
import type { IngestRooms, SliceDeps } from './slice.types.ts';
import type { CodeRest } from './status/rest-codes.ts';
import { mountStatus } from './status/status.controller.ts';
import type { StatusDeps } from './status/status.types.ts';
import { mountSystemRoom } from './system/system.controller.ts';

/** The rooms of a slice whose endpoints are mounted. */
export type ApiRooms = {
  options: { dataDir: string; sliceDir: string; streamGrantMs: number; version: string };
  pool: pg.Pool;
  deps: SliceDeps;
  hub: EventHub;
  settings: SettingsKeeper;
  access: SliceAccess;
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
  const { deps, options, access, settings, lines, drift, anchors, demoPhone, ingest, hub } = rooms;
  const { dataDir, sliceDir } = options;
  access.mount(router);
  const link: StatusDeps = {
    ...deps,
    settings,
    runner: lines,
    drift,
    anchors,
    codes: rooms.codes,
    storage: rooms.storage,
    demoPhone,
    catchUp: ingest.catchUp,
    demoProfileDir: profileDir(sliceDir, 'demo'),
  };
  mountStatus(router, link);
  // Nobody else may ask for it, so it is there only where a gateway is.
  if (access.isGateway)
    mountSystemRoom(router, { ...link, hub, access, pool: rooms.pool, version: options.version });
  mountSettings(router, settings);
  mountContacts(router, deps);
  mountFaces(router, deps.db);
  mountExport(router, deps);
  mountPageReport(router, { page: lines.page, readSaved: savedPageReader(dataDir, anchors.current) });
  mountEvents(router, { db: deps.db, hub, grantMs: options.streamGrantMs });
  mountOpenapi(router);
  ingest.mount(router);
}
