import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { en } from '../../app/texts/en.ts';
import { makeMessage } from '../make-message.test-kit.ts';
import { UnsentNotice } from './UnsentNotice.tsx';

const nothing = () => undefined;
const acts = { onSendNow: nothing, onEdit: nothing, onDiscard: nothing, onWasSent: nothing };

/** The words and the buttons of the notice under a message in this state. */
function drawn(state: 'queued' | 'sent' | 'held' | 'unsure' | 'failed', stateReason: string | null = null) {
  const message = makeMessage('m', { own: true, state, stateReason, outboxId: 'm' });
  const html = renderToStaticMarkup(<UnsentNotice message={message} acts={acts} />);
  const buttons = [...html.matchAll(/<button[^>]*>([^<]+)</g)].map((match) => match[1]);
  return { html, buttons };
}

beforeAll(async () => {
  await i18next
    .use(initReactI18next)
    .init({ lng: 'en', resources: { en: { translation: en } }, interpolation: { escapeValue: false } });
});

test('a message that has gone out says nothing', () => {
  expect(drawn('sent').html).toBe('');
});

test('a message that waits longer than sending takes can be edited or discarded', () => {
  const { html, buttons } = drawn('queued');
  expect(html).toContain('appear-late');
  expect(buttons).toEqual(['Edit', 'Discard']);
});

test('a message that was held names why and offers to send it now, edit it or discard it', () => {
  const { html, buttons } = drawn('held');
  expect(html).toContain('Not sent, WhatsApp was away.');
  expect(buttons).toEqual(['Send now', 'Edit', 'Discard']);
});

test('where nobody knows whether it was sent, the person may say that it was', () => {
  expect(drawn('unsure').buttons).toEqual(['It was sent', 'Send again', 'Edit', 'Discard']);
});

test('a failure tells its own reason and is told in red, never in amber', () => {
  const { html, buttons } = drawn('failed', 'This number is not on WhatsApp.');
  expect(html).toContain('This number is not on WhatsApp.');
  expect(html).toContain('text-fail');
  expect(drawn('held').html).not.toContain('text-fail');
  expect(buttons).toEqual(['Send again', 'Edit', 'Discard']);
});
