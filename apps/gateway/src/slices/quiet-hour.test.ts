import { expect, test } from 'vitest';
import { isQuietHour } from './quiet-hour.ts';

test.each([
  ['UTC where no zone is known', null, '2026-11-25T03:59:00Z', true],
  ['UTC where no zone is known', null, '2026-11-25T04:00:00Z', false],
  ['the clock of the tenant', 'America/Sao_Paulo', '2026-11-25T06:10:00Z', true],
  ['the clock of the tenant', 'America/Sao_Paulo', '2026-11-25T03:10:00Z', false],
  ['summer time too', 'Europe/Madrid', '2026-07-25T01:10:00Z', true],
  ['UTC where the zone is none', 'Mars/Olympus', '2026-11-25T03:10:00Z', true],
])('a quiet hour is by %s (%s at %s: %s)', (_words, time_zone, at, quiet) => {
  expect(isQuietHour({ quiet_hour: 3, time_zone }, new Date(at))).toBe(quiet);
});
