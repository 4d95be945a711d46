import { expect, test } from 'vitest';
import { clock, dayAndClock, dayHeading, dayKey, daysAgo, listTime, shortSpan, spanText } from './time.ts';

const locale = { language: 'en', timeZone: 'America/Sao_Paulo' };
const now = new Date('2026-03-10T02:30:00Z');

test("a day is the tenant's day: before three in the morning UTC it is still yesterday in São Paulo", () => {
  expect(dayKey('2026-03-10T02:59:00Z', locale)).toBe('2026-03-09');
  expect(dayKey('2026-03-10T03:00:00Z', locale)).toBe('2026-03-10');
});

test('days are counted by the calendar, not by hours', () => {
  expect(daysAgo('2026-03-09T03:00:00Z', now, locale)).toBe(0);
  expect(daysAgo('2026-03-09T02:59:00Z', now, locale)).toBe(1);
});

test('a list shows the clock today, then yesterday, the weekday, the date', () => {
  expect(listTime('2026-03-10T02:00:00Z', now, locale)).toBe('23:00');
  expect(listTime('2026-03-08T12:00:00Z', now, locale)).toBe('yesterday');
  expect(listTime('2026-03-06T12:00:00Z', now, locale)).toBe('Fri');
  expect(listTime('2026-01-02T12:00:00Z', now, locale)).toBe('Jan 2');
  expect(listTime('2024-10-30T12:00:00Z', now, locale)).toBe('Oct 30, 2024');
});

test('when somebody was last seen is told by day and clock in the language and zone of the tenant', () => {
  expect(dayAndClock('2026-03-10T02:00:00Z', now, locale)).toBe('today, 23:00');
  expect(dayAndClock('2026-03-08T18:41:00Z', now, { ...locale, language: 'pt-BR' })).toBe('ontem, 15:41');
  expect(dayAndClock('2026-01-02T12:00:00Z', now, locale)).toBe('Jan 2, 09:00');
});

test('headings speak the language', () => {
  expect(dayHeading('2026-03-09T20:00:00Z', now, locale)).toBe('Today');
  expect(dayHeading('2026-03-08T20:00:00Z', now, { ...locale, language: 'pt-BR' })).toBe('Ontem');
  expect(dayHeading('2025-03-08T20:00:00Z', now, { ...locale, language: 'es' })).toBe('8 de marzo de 2025');
});

test('midnight is 00, not 24', () => {
  expect(clock('2026-03-10T03:05:00Z', locale)).toBe('00:05');
});

test('waiting is told in one unit', () => {
  expect(shortSpan('2026-03-10T02:29:50Z', now)).toEqual({ value: 1, unit: 'minute' });
  expect(shortSpan('2026-03-09T23:30:00Z', now)).toEqual({ value: 3, unit: 'hour' });
  expect(shortSpan('2026-03-01T02:30:00Z', now)).toEqual({ value: 9, unit: 'day' });
  expect(spanText('2026-03-09T23:30:00Z', now, locale)).toBe('3h');
});
