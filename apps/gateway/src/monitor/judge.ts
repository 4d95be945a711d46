import { isQuietHour } from '../slices/quiet-hour.ts';
import type { Checked, MonitorLimits, Verdict } from './monitor.types.ts';

/** What a slice is by its row: what it reserved, and when its owner sleeps. */
export type Judged = {
  memoryMb: number;
  quiet_hour: number;
  time_zone: string | null;
  wasLinked: boolean;
  /** When it came up last. */
  runsSince: Date;
};

/** One that is full again so soon needs more memory, not another restart: one a night is enough. */
const leastRunMs = 6 * 3_600_000;

/**
 * Judges the last checks of a slice, newest first. Pure. A link that is lost, a page whose events stopped and a process
 * that is silent are different things, and only the last is mended by a restart.
 */
export function judge(slice: Judged, checks: readonly Checked[], limits: MonitorLimits): Verdict {
  const [latest] = checks;
  if (!latest) return { alerts: [], restart: null };
  const alerts: Verdict['alerts'][number][] = [];
  const silent = checks.slice(0, limits.silentChecks).filter(({ health }) => health === null).length;
  const isSilent = silent === limits.silentChecks;
  if (isSilent) alerts.push({ kind: 'silent', words: `has not answered ${silent} checks in a row` });
  const { health, usage } = latest;
  if (health && slice.wasLinked && !health.linked)
    alerts.push({ kind: 'page-unlinked', words: 'its number is no longer linked' });
  const since = checks.findLast((check) => check.health?.eventsFlowing === false);
  if (
    health?.eventsFlowing === false &&
    since &&
    latest.at.getTime() - since.at.getTime() >= limits.notFlowingMs
  )
    alerts.push({ kind: 'events-stopped', words: 'its page is linked, but nothing comes from it' });
  const share = usage ? usage.memoryMb / slice.memoryMb : 0;
  const figures = `uses ${Math.round(usage?.memoryMb ?? 0)} of ${slice.memoryMb} MB`;
  if (share >= limits.hardShare) alerts.push({ kind: 'memory-hard', words: figures });
  else if (share >= limits.softShare) alerts.push({ kind: 'memory-soft', words: figures });
  return { alerts, restart: restartOf(slice, latest, isSilent, share, limits) };
}

function restartOf(
  slice: Judged,
  latest: Checked,
  isSilent: boolean,
  share: number,
  { softShare, silentChecks }: MonitorLimits,
): Verdict['restart'] {
  if (isSilent && latest.processUp) return { why: `did not answer ${silentChecks} checks in a row` };
  const isQuiet = isQuietHour(slice, latest.at);
  // A page that is saving its new link is not disturbed for the sake of memory.
  const ranMs = latest.at.getTime() - slice.runsSince.getTime();
  if (share >= softShare && isQuiet && ranMs >= leastRunMs && !latest.health?.savingUntil)
    return { why: `memory: ${Math.round(share * 100)} % of what it reserved` };
  return null;
}
