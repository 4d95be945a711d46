import type { SliceHealth } from '@queunir/contracts/system/system';
import { isLinked } from '../lines/line.store.ts';
import { readStatus } from '../status/read-status.ts';
import type { SystemDeps } from './system.types.ts';

/** Gives how this slice is, for the gateway: facts and figures, nothing personal. */
export async function readHealth(deps: SystemDeps): Promise<SliceHealth> {
  const { phase, health, restart } = await readStatus(deps);
  const shown = deps.runner.shown();
  const { chosen, timeZone } = deps.settings.current();
  return {
    version: deps.version,
    linked: shown !== null && isLinked(shown),
    phase,
    browserUp: health.browser.up,
    pageLinked: health.page.linked,
    eventsFlowing: health.events.flowing,
    lastEventAt: health.events.lastEventAt,
    savingUntil: restart.savingUntil,
    timeZone: chosen ? timeZone : null,
    streams: deps.hub.count(),
    connections: deps.pool.totalCount,
  };
}
