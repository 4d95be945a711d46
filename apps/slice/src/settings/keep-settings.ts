import type { Settings } from '@queunir/contracts/settings/settings';
import { AppError } from '@queunir/server/errors/app-error';
import { writeAct } from '../acts/act.store.ts';
import type { Publish, SliceDb } from '../slice.types.ts';
import { readSettings, type SettingsChange, writeSettings } from './settings.store.ts';

/** The workspace's settings, at hand without a query. */
export type SettingsKeeper = {
  current(): Settings;
  /** Changes what is named for a member and tells everyone. Throws `time_zone_unknown`. */
  change(change: SettingsChange, memberId: string): Promise<Settings>;
};

/** Reads the settings once and keeps them in step with what is changed here. */
export async function keepSettings(deps: {
  db: SliceDb;
  publish: Publish;
  workspaceId: string;
  now: () => Date;
}): Promise<SettingsKeeper> {
  let settings = await readSettings(deps.db, deps.workspaceId);
  return {
    current: () => settings,
    change: async (change, memberId) => {
      if (change.timeZone !== undefined) checkZone(change.timeZone);
      const { workspaceId } = deps;
      await deps.db.transaction().execute(async (tx) => {
        await writeSettings(tx, workspaceId, change);
        await writeAct(tx, { workspaceId, memberId, what: 'settings.changed', at: deps.now() });
      });
      settings = await readSettings(deps.db, deps.workspaceId);
      await deps.publish({ type: 'settings.changed' });
      return settings;
    },
  };
}

/** Offsets such as `+03:00` are refused: they know nothing of summer time. */
function checkZone(zone: string): void {
  if (/^[A-Za-z]/.test(zone)) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      return;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  const message = 'This time zone is unknown. Choose one such as America/Sao_Paulo.';
  throw new AppError('time_zone_unknown', message, { blame: 'caller', status: 422 });
}
