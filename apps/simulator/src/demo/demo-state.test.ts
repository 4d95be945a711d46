import { describe, expect, test } from 'vitest';
import { createPhone } from '../phone/phone.ts';
import { presentChat } from '../phone/present.ts';
import { demoState } from './demo-state.ts';
import { parseScripts } from './parse-script.ts';
import { formerNames } from './people.ts';

const now = Date.UTC(2026, 9, 30, 15);
const state = demoState(now);
const day = 86_400_000;

describe('the demo shop', () => {
  test('is the same for the same moment', () => {
    expect(demoState(now)).toEqual(state);
  });

  test('has about 120 chats over months, none in the future, each in order', () => {
    expect(state.chats.length).toBeGreaterThan(110);
    for (const { messages } of state.chats) {
      const times = messages.map((message) => message.at);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(times.at(-1)).toBeLessThanOrEqual(now);
    }
    expect(
      Math.min(...state.chats.flatMap((chat) => chat.messages.map((message) => message.at))),
    ).toBeLessThan(now - 120 * day);
  });

  test('uses every key and every phone once', () => {
    const keys = state.chats.flatMap((chat) => chat.messages.map((message) => message.key));
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(state.contacts.map((contact) => contact.phone)).size).toBe(state.contacts.length);
  });

  test('has namesakes, hidden numbers, groups, and every mark', () => {
    const phone = createPhone(state, () => now);
    const shapes = state.chats.map((chat) => presentChat(phone, chat));
    expect(shapes.filter((shape) => shape.title === 'Ana Silva')).toHaveLength(2);
    expect(shapes.some((shape) => shape.title.length > 60)).toBe(true);
    expect(shapes.some((shape) => /\p{Script=Arabic}/u.test(shape.title))).toBe(true);
    expect(state.contacts.some((contact) => contact.hidesPhone)).toBe(true);
    expect(shapes.some((shape) => shape.community !== null)).toBe(true);
    for (const mark of ['pinned', 'muted', 'archived', 'favourite', 'mentionsMe'] as const)
      expect(
        shapes.some((shape) => shape[mark]),
        mark,
      ).toBe(true);
    expect(shapes.filter((shape) => shape.unread > 0).length).toBeGreaterThan(4);
    const messages = state.chats.flatMap((chat) => chat.messages);
    expect(messages.some((message) => message.tick === 'failed')).toBe(true);
    expect(messages.some((message) => message.edited)).toBe(true);
    expect(messages.some((message) => message.deleted === 'by-author')).toBe(true);
    expect(messages.some((message) => message.replyTo !== null)).toBe(true);
  });

  test('has contacts with a new name, of whom older messages in their groups speak by the former one', () => {
    const phone = createPhone(state, () => now);
    const titles = state.chats.map((chat) => presentChat(phone, chat).title);
    expect(formerNames.length).toBeGreaterThanOrEqual(2);
    for (const [present, former] of formerNames) {
      expect(titles.filter((title) => title === present)).toHaveLength(1);
      expect(titles).not.toContain(former);
      const contact = state.contacts.find(({ name }) => name === present);
      const group = state.chats.find(({ messages }) =>
        messages.some(({ text }) => text.startsWith(`@${former} `)),
      );
      expect(group?.participants.map(({ contactId }) => contactId)).toContain(contact?.id);
      expect(group?.messages.findIndex(({ text }) => text.includes(former))).toBeLessThan(
        (group?.messages.length ?? 0) - 1,
      );
    }
  });

  test('counts as unread exactly what was not seen', () => {
    for (const chat of state.chats) {
      const unseen = chat.messages.filter(
        (message) => message.from !== 'me' && message.from !== null && message.seenAt === null,
      );
      expect(unseen.length, chat.id).toBe(chat.unread);
    }
  });
});

describe('a written dialogue', () => {
  test('tells customer from shop and marks quoting lines', () => {
    expect(parseScripts('< hi\\nthere\n>> hello\n\n> next')).toEqual([
      [
        { own: false, reply: false, text: 'hi\nthere' },
        { own: true, reply: true, text: 'hello' },
      ],
      [{ own: true, reply: false, text: 'next' }],
    ]);
  });
});
