import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { en } from '../../app/texts/en.ts';
import { makeMessage } from '../make-message.test-kit.ts';
import { BubbleBody } from './BubbleBody.tsx';

const drawn = (change: Parameters<typeof makeMessage>[1]) =>
  renderToStaticMarkup(<BubbleBody message={makeMessage('m', change)} />);

beforeAll(async () => {
  await i18next
    .use(initReactI18next)
    .init({ lng: 'en', resources: { en: { translation: en } }, interpolation: { escapeValue: false } });
});

test('a text of which only the beginning is known says so below it', () => {
  expect(drawn({ text: 'It begins', truncated: true })).toMatch(/It begins.*… This is only the beginning/);
  expect(drawn({ kind: 'image', text: 'A caption', truncated: true })).toMatch(/A caption.*…/);
});

test('a text that is known whole, and one that was deleted, say nothing of the kind', () => {
  expect(drawn({ text: 'All of it' })).not.toContain('…');
  expect(drawn({ text: '', deleted: true, truncated: true })).not.toContain('…');
});
