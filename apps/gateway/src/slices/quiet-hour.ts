/**
 * Is this a slice's quiet hour? Counted on the clock of its tenant where the zone is known, else in UTC. A zone that this
 * machine does not know counts as none.
 */
export function isQuietHour(
  { quiet_hour: hour, time_zone: zone }: { quiet_hour: number; time_zone: string | null },
  now: Date,
): boolean {
  return hourIn(zone ?? 'UTC', now) === hour;
}

function hourIn(timeZone: string, now: Date): number {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' });
    return Number(format.format(now));
  } catch {
    return now.getUTCHours();
  }
}
