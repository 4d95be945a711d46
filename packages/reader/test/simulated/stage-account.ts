import { addContact, addGroup } from '@queunir/simulator/phone/add-contact';
import { chatWithContact } from '@queunir/simulator/phone/find-chat';
import type { Phone } from '@queunir/simulator/phone/phone';
import type { Chat, Contact } from '@queunir/simulator/phone/state';
import { groupLines } from './group-lines.ts';
import { daysAgo, type Line, tellLines } from './lines.ts';
import { personLines } from './person-lines.ts';

/** Chats that are opened for a snapshot, by their titles. */
export const OPENED = { person: 'Ana Lima', group: 'Choir 🎶 2026' };

/** Fills an empty phone with a list of every kind of row and two chats of every kind of message. */
export function stageAccount(phone: Phone): void {
  const ana = person(phone, { name: OPENED.person, hasAvatar: true });
  tellLines(phone, ana, personLines);
  const rui = person(phone, { name: 'Rui' });
  const hidden = person(phone, { name: null, pushName: 'Zoë', hidesPhone: true });
  const unsaved = person(phone, { name: null, pushName: 'Tom' });
  // Another member bears the owner's own name.
  const namesake = person(phone, { name: phone.state.account.pushName });
  const members = [rui, hidden, unsaved, namesake].map((chat) => chat.contactId ?? '');
  const choir = addGroup(phone, { subject: OPENED.group, contactIds: members, community: 'Parish' });
  tellLines(phone, choir, groupLines(members));
  choir.unread = 2;
  stageRows(phone, { rui, hidden, unsaved, namesake });
}

let numbers = 0;

function person(phone: Phone, fields: Partial<Contact>): Chat {
  numbers += 1;
  const usual = { name: null, pushName: 'Somebody', hidesPhone: false, hasAvatar: false, about: 'Busy' };
  return chatWithContact(
    phone,
    addContact(phone, { ...usual, phone: `+55119${40_000_000 + numbers}`, ...fields }),
  );
}

type People = Record<'rui' | 'hidden' | 'unsaved' | 'namesake', Chat>;

/** The rows that differ by their marks, their last message or their name. */
function stageRows(phone: Phone, { rui, hidden, unsaved, namesake }: People): void {
  const last = (chat: Chat, line: Line, marks: Partial<Chat> = {}) => {
    tellLines(phone, chat, [line]);
    Object.assign(chat, marks);
  };
  const named = (name: string) => person(phone, { name, hasAvatar: name.length % 2 === 0 });
  last(
    rui,
    { by: 'me', text: 'Hello', at: daysAgo(1, '08:10'), tick: 'read' },
    { pinned: true, muted: true },
  );
  last(hidden, { text: 'Are you there?', at: daysAgo(0, '14:01') }, { unread: 1_227 });
  hidden.doing = { what: 'typing', contactId: hidden.contactId ?? '' };
  last(unsaved, { text: 'Hello', at: daysAgo(0, '14:03') }, { unread: 3 });
  last(namesake, { text: 'Hello', at: daysAgo(2, '10:00') }, { markedUnread: true });
  last(named('Ana'), { by: 'me', text: '*Thank* you 🍞', at: daysAgo(0, '09:30'), tick: 'delivered' });
  last(named('Bäckerei 🍞 Müller'), { by: 'me', text: 'On our way', at: daysAgo(3, '09:31'), tick: 'sent' });
  last(named('مها'), { text: 'صباح الخير', at: daysAgo(12, '09:32') });
  last(named('14:30'), { by: 'me', text: 'See you', at: daysAgo(4, '09:33'), tick: 'pending' });
  last(named('Draft: Ben'), { by: 'me', text: 'Hello?', at: daysAgo(5, '09:34'), tick: 'failed' });
  last(named('Carla'), { text: 'wrong chat', at: daysAgo(6, '09:35'), deleted: 'by-author' });
  last(named('Dora'), { by: 'me', text: 'oops', at: daysAgo(19, '09:36'), deleted: 'by-author' });
  last(named('Old chat'), { text: 'Long ago', at: daysAgo(300, '09:37') }, { archived: true, unread: 1 });
  const subjects = ['Parish', 'Flour & Co', 'Stand up'];
  for (const [index, subject] of subjects.entries()) {
    const community = index === 1 ? 'Parish' : null;
    const group = addGroup(phone, { subject, contactIds: [rui.contactId ?? ''], community });
    group.hasAvatar = index === 1;
    last(group, {
      by: index === 2 ? 'me' : (rui.contactId ?? ''),
      text: `12:0${index}`,
      at: daysAgo(7 + index, `11:1${index}`),
      tick: 'read',
    });
  }
}
