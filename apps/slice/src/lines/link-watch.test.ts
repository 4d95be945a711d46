import type { Phase, PhaseRead } from '@queunir/reader/feed';
import { expect, test } from 'vitest';
import { watchLink } from './link-watch.ts';

const read = (phase: Phase): PhaseRead => ({
  phase,
  generation: null,
  locale: 'en',
  qr: null,
  qrExpired: false,
  code: null,
  codeExpired: false,
  codeNumber: null,
  progress: null,
  reason: null,
  offline: false,
});

test("forty seconds of saving are forty seconds, wherever the machine's time is set meanwhile", () => {
  let elapsed = 1000;
  const link = watchLink(() => elapsed);
  link.observe(read('linking'));
  link.observe(read('syncing'));
  const start = new Date('2026-09-30T17:00:00Z');
  expect(link.savingUntil(start)).toEqual(new Date('2026-09-30T17:00:40Z'));
  elapsed += 10_000;
  for (const time of ['2026-09-30T20:00:00Z', '2026-09-30T10:00:00Z'])
    expect(link.savingUntil(new Date(time))?.getTime()).toBe(Date.parse(time) + 30_000);
  elapsed += 31_000;
  expect(link.savingUntil(new Date('2026-09-30T10:00:00Z'))).toBeNull();
});
