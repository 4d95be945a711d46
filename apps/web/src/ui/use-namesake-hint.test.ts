import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { en } from '../app/texts/en.ts';
import { namesakeHint } from './use-namesake-hint.ts';

const now = new Date('2026-11-25T12:00:00Z');
const at = '2026-10-12T12:41:00Z';
const hint = (namesake: Parameters<typeof namesakeHint>[0]) =>
  namesakeHint(namesake, i18next.t, now, { language: 'en', timeZone: 'America/Sao_Paulo' });

beforeAll(() => i18next.init({ lng: 'en', resources: { en: { translation: en } } }));

test('the phone tells best, then the day, then the time, at last a number', () => {
  expect(hint({ phone: '+5511912345678', since: null, number: 1 })).toBe('+55 11 91234-5678');
  expect(hint({ phone: null, since: { at, withTime: false }, number: 1 })).toBe('since Oct 12');
  expect(hint({ phone: null, since: { at, withTime: true }, number: 1 })).toBe('since Oct 12, 09:41');
  expect(hint({ phone: null, since: null, number: 2 })).toBe('no. 2');
  expect(hint(null)).toBeNull();
});
