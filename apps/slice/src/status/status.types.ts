import type { AnchorTables } from '../anchors/keep-anchor-table.ts';
import type { DriftKeeper } from '../drift/keep-drift.ts';
import type { DemoPhone } from '../lines/demo-phone.ts';
import type { LineRunner } from '../lines/line-runner.ts';
import type { SettingsKeeper } from '../settings/keep-settings.ts';
import type { IngestRooms, Publish, SliceDb } from '../slice.types.ts';
import type { CodeRest } from './rest-codes.ts';
import type { StorageWatch } from './watch-storage.ts';

/** What the use cases of the link need. */
export type StatusDeps = {
  readonly db: SliceDb;
  readonly publish: Publish;
  readonly now: () => Date;
  readonly workspaceId: string;
  readonly runner: LineRunner;
  readonly drift: DriftKeeper;
  readonly anchors: Pick<AnchorTables, 'state'>;
  readonly demoPhone: DemoPhone;
  readonly settings: SettingsKeeper;
  readonly storage: Pick<StorageWatch, 'trouble'>;
  readonly codes: CodeRest;
  readonly catchUp: IngestRooms['catchUp'];
  /** Chromium profile of the demo line. */
  readonly demoProfileDir: string;
};
