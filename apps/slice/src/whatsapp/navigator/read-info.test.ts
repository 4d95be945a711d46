import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LinkedLine, linkLine, targetOf } from '../testing/linked-line.ts';
import { waitFor } from '../testing/wait-for.ts';

let line: LinkedLine;
beforeAll(async () => {
  line = await linkLine();
});
afterAll(() => line?.close());

test('the members of a group are read from its drawer, which is closed again, and the chat stays where it was', async () => {
  const saved = await line.chatWith({ name: 'Ana Silva', texts: ['hi'] });
  const unsaved = await line.phone.act<{ id: string }>('contacts', {
    name: null,
    pushName: 'Guest',
    phone: '+5511987654324',
  });
  const group = await line.phone.act<{ id: string }>('groups', {
    subject: 'Choir',
    contactIds: [saved.contactId, unsaved.id],
  });
  const said = await line.phone.act<{ key: string }>('receive', {
    ...{ chatId: group.id, contactId: saved.contactId, text: 'la la' },
  });
  await line.phone.act('seen', { chatId: group.id });
  await waitFor('the group at rest', async () => {
    const { chats } = await line.phone.ask<{ chats: { id: string; unread: number }[] }>('truth');
    return chats.find(({ id }) => id === group.id)?.unread === 0;
  });
  const target = targetOf({ chatId: group.id, contactId: '', name: 'Choir', keys: [said.key] });
  const { opened, info } = await line.session.navigator.readInfo(target, 'person');
  expect(opened.proof).toBe('key');
  expect(info).toMatchObject({ memberCount: 3, business: false });
  expect(info?.members).toEqual([
    { name: 'You', phone: null, admin: true, me: true },
    { name: 'Ana Silva', phone: null, admin: true, me: false },
    { name: '+55 11 98765-4324', phone: '+5511987654324', admin: false, me: false },
  ]);
  const after = await line.session.report();
  expect(JSON.stringify(after)).not.toContain('chat-info-drawer');
  expect(line.session.header()?.title).toBe('Choir');
});

test('a person’s drawer tells no members and no business, but the groups in common', async () => {
  const chat = await line.chatWith({ name: 'Bo Lee', texts: ['hello'] });
  await line.phone.act('groups', { subject: 'Readers', contactIds: [chat.contactId] });
  const { info } = await line.session.navigator.readInfo(targetOf(chat), 'person');
  expect(info).toMatchObject({ members: null, business: false, commonGroups: 1 });
});
