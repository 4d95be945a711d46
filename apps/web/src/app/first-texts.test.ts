import { expect, test } from 'vitest';
import { firstLanguage } from './first-texts.ts';

test('the language used last wins', () => {
  expect(firstLanguage('es', ['pt-BR'])).toBe('es');
});

test("without one, the browser's nearest is taken", () => {
  expect(firstLanguage(null, ['pt-PT', 'en'])).toBe('pt-BR');
  expect(firstLanguage(null, ['fr-FR', 'es-MX'])).toBe('es');
  expect(firstLanguage('klingon', ['en-GB'])).toBe('en');
});

test('a browser of another language gets English', () => {
  expect(firstLanguage(null, ['de'])).toBe('en');
  expect(firstLanguage(null, [])).toBe('en');
});
