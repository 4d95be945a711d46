import { afterEach, describe, expect, test } from 'vitest';
import { type Locale, locales, usualLook } from '../../wire/look.ts';
import { setLook } from '../kit/look.ts';
import { printDate, printListTime, printTime, setClock } from '../kit/print-time.ts';
import { en } from './en.ts';
import { say } from './say.ts';
import { scramble } from './scramble.ts';
import type { WordKey } from './words.types.ts';

afterEach(() => setLook(usualLook));

const speak = (locale: Locale, more: object = {}): void => setLook({ ...usualLook, locale, ...more });
const placesOf = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('the page’s words', () => {
  test.each(locales)('in %s keep every place of the English ones', (locale) => {
    for (const [key, english] of Object.entries(en)) {
      const places = placesOf(typeof english === 'string' ? english : english.other);
      speak(locale);
      expect(placesOf(say(key as WordKey, { n: 5 }).replace('5', '{n}')), key).toEqual(places);
    }
  });

  test('count by each language’s own plural forms and write thousands its way', () => {
    const unread = (locale: Locale, n: number): string => {
      speak(locale);
      return say('unreadMessages', { n });
    };
    expect([unread('en', 1), unread('en', 1227)]).toEqual(['1 unread message', '1,227 unread messages']);
    expect([unread('pt-BR', 1), unread('pt-BR', 1227)]).toEqual([
      '1 mensagem não lida',
      '1.227 mensagens não lidas',
    ]);
    expect([1, 3, 5, 21].map((n) => unread('ru', n))).toEqual([
      '1 непрочитанное сообщение',
      '3 непрочитанных сообщения',
      '5 непрочитанных сообщений',
      '21 непрочитанное сообщение',
    ]);
    expect(unread('id', 1)).toBe('1 pesan belum dibaca');
  });

  test('write hours and dates in the order and with the signs of each language', () => {
    const at = new Date(2026, 8, 3, 15, 6).getTime();
    const shown = (locale: Locale, hour12: boolean): string => {
      speak(locale, { hour12 });
      return `${printTime(at)}, ${printDate(at)}`;
    };
    expect(locales.map((locale) => shown(locale, false))).toEqual([
      '15:06, 9/3/2026',
      '15:06, 03/09/2026',
      '15:06, 3/9/2026',
      '15.06, 3/9/2026',
      '15:06, 03.09.2026',
      '15:06, 3.09.2026',
      '15:06, 3/9/2026',
    ]);
    expect(shown('es', true)).toBe('3:06 p.\u00a0m., 3/9/2026');
    expect(shown('tr', true)).toBe('ÖS 3:06, 3.09.2026');
  });

  test('name days in the list', () => {
    const now = new Date(2026, 8, 3, 12).getTime();
    setClock(now);
    const shown = (locale: Locale): string[] => {
      speak(locale, { hour12: false });
      return [0, 1, 2, 30].map((days) => printListTime(now - days * 86_400_000));
    };
    expect(shown('es')).toEqual(['12:00', 'Ayer', 'martes', '4/8/2026']);
    expect(shown('ru')).toEqual(['12:00', 'Вчера', 'вторник', '04.08.2026']);
  });

  test('are made up when scrambled: the same for the same word, places and signs kept', () => {
    expect(scramble('Type a message to {name}…')).toMatch(/^\p{Lu}\p{L}+ \p{L}+ \p{L}+ \p{L}+ \{name\}…$/u);
    expect(scramble('Read')).toBe(scramble('Read'));
    setLook({ ...usualLook, scramble: true });
    const labels = Object.keys(en).map((key) => say(key as WordKey));
    expect(new Set(labels).size).toBe(new Set(Object.values(en).map((one) => JSON.stringify(one))).size);
    expect(say('typeTo', { name: 'Ana' })).toMatch(/ Ana$/);
    expect(say('typeTo', { name: 'Ana' })).not.toContain('message');
  });
});
