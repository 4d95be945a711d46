import type { getChat } from '@queunir/contracts/chats/chats';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import type { listMessages, Message } from '@queunir/contracts/messages/messages';
import type { Page } from 'playwright-core';
import type { Patch } from '../kit/patches.ts';
import type { Scene } from '../kit/scene.ts';
import { status } from '../kit/status-patch.ts';

const bubbles = (page: Page) => page.getByRole('article').last();
const composer = (page: Page) => page.getByPlaceholder('Write a message');

type Pages = ReplyOf<typeof listMessages>;
type Detail = ReplyOf<typeof getChat>;

const detail = (changes: (reply: Detail) => Detail): Patch => ({
  path: '/api/chats/*',
  method: 'GET',
  change: changes,
});

/** The newest own messages take these states, the last one first. */
const ownStates = (...states: Partial<Message>[]): Patch => ({
  path: '/api/chats/*/messages',
  method: 'GET',
  change: (reply: Pages) => {
    const left = [...states];
    const messages = reply.messages.toReversed().map((message) => {
      const next = message.own ? left.shift() : undefined;
      return next ? { ...message, outboxId: message.id, actor: 'user', ...next } : message;
    });
    return { ...reply, messages: messages.reverse() };
  },
});

/** One chat, in its states. */
export const threadScenes: readonly Scene[] = [
  {
    name: 'thread',
    path: '/chats/:talk',
    shows: bubbles,
    docs: [
      { size: '1440', theme: 'light' },
      { size: '1440', theme: 'dark' },
      { size: '390', theme: 'light' },
    ],
  },
  { name: 'thread-group', path: '/chats/:group', shows: bubbles },
  { name: 'thread-right-to-left', path: '/chats/:rightToLeft', shows: bubbles },
  {
    name: 'thread-reply',
    path: '/chats/:talk',
    // Nothing is kept: the next picture begins with an empty composer.
    patches: [
      {
        path: '/api/chats/*/draft',
        method: 'PUT',
        answer: { status: 200, body: { version: 1, conflict: false } },
      },
    ],
    act: async ({ page }) => {
      await bubbles(page).waitFor();
      await bubbles(page).hover();
      await bubbles(page).getByRole('button', { name: 'Reply' }).click();
      await composer(page).fill('Yes, that one. I keep it for you until six this evening.');
    },
    shows: (page) => page.getByText('Reply to'),
  },
  {
    name: 'thread-unsent',
    path: '/chats/:talk',
    patches: [
      ownStates(
        { state: 'failed', stateReason: 'WhatsApp could not send this.' },
        { state: 'unsure', stateReason: null },
        { state: 'held', stateReason: null },
        { state: 'queued' },
      ),
    ],
    shows: (page) => page.getByRole('button', { name: 'Send again' }).last(),
  },
  {
    name: 'thread-draft-conflict',
    path: '/chats/:talk',
    patches: [
      detail((reply) => ({
        ...reply,
        draft: {
          text: 'We open at seven tomorrow.',
          quotedMessageId: null,
          version: 3,
          savedAt: new Date().toISOString(),
        },
        otherDraft: {
          text: 'We open at eight tomorrow, because of the holiday.',
          savedAt: new Date().toISOString(),
        },
      })),
    ],
    shows: (page) => page.getByText('Written elsewhere at the same time:'),
  },
  {
    name: 'thread-unread',
    path: '/chats/:unread',
    shows: (page) => page.getByRole('button', { name: 'more in WhatsApp' }),
  },
  {
    name: 'thread-waits',
    path: '/chats/:talk',
    patches: [status({ phase: 'loading', progress: 20 })],
    shows: (page) => page.getByText('messages will wait'),
  },
  { name: 'thread-contact', path: '/chats/:talk/contact', shows: (page) => page.getByText('Seen as') },
  {
    name: 'thread-gone',
    path: '/chats/01900000-0000-7000-8000-000000000000',
    shows: (page) => page.getByText('This chat no longer exists.'),
  },
];
