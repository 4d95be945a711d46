import { emptyChat } from '../phone/find-chat.ts';
import { between, type Random, seededRandom } from '../phone/random.ts';
import { type Chat, type Contact, emptyState, type PhoneState } from '../phone/state.ts';
import { fillChat } from './demo-chat.ts';
import { addExtras } from './demo-extras.ts';
import { addFormerNames } from './demo-renames.ts';
import { groups, type Person, people } from './people.ts';
import { arabicScripts } from './scripts-arabic.ts';
import { englishScripts } from './scripts-english.ts';
import { groupScripts } from './scripts-group.ts';
import { portugueseScripts } from './scripts-portuguese.ts';
import { spanishScripts } from './scripts-spanish.ts';

const minute = 60_000;
const hour = 60 * minute;
const scripts = { en: englishScripts, pt: portugueseScripts, es: spanishScripts, ar: arabicScripts };
const prefixes = { en: '+44770090', pt: '+551195550', es: '+3465550', ar: '+20105550' };
const abouts = ['Available', 'At work', 'Só mensagens', 'Hey there! I am using WhatsApp.', '🍞', 'Busy'];

function demoContact(random: Random, person: Person, index: number, now: number): Contact {
  return {
    id: `contact-${index + 1}`,
    name: person.name,
    pushName: person.pushName,
    phone: `${prefixes[person.language]}${String(1000 + index)}`,
    hidesPhone: person.hidden ?? false,
    hasAvatar: index % 4 !== 3,
    about: abouts[index % abouts.length] ?? '',
    online: index % 9 === 2,
    lastSeen: index % 5 === 4 ? null : now - between(random, 3, 2000) * minute,
  };
}

function lastMomentAgo(random: Random, place: number): number {
  return place < 14
    ? place * 25 * minute + between(random, 1, 20) * minute
    : place * 11 * hour + between(random, 0, 9) * hour;
}

function setMarks(chat: Chat, place: number): void {
  chat.pinned = place === 3 || place === 30;
  chat.muted = place % 13 === 6;
  chat.archived = place % 15 === 14;
  chat.favourite = place % 10 === 1;
  const last = chat.messages.at(-1);
  const incoming = last?.from !== 'me';
  if (last && !incoming && place % 3 > 0) last.tick = place % 3 === 1 ? 'delivered' : 'sent';
  if (!incoming || place % 5 > 2 || place > 40) return;
  const trailing =
    chat.messages.length -
    1 -
    chat.messages.findLastIndex((message) => message.from === 'me' || message.from === null);
  chat.unread = trailing;
  for (const message of chat.messages.slice(-trailing)) message.seenAt = null;
}

function groupChat(random: Random, contacts: Contact[], index: number): Chat {
  const group = groups[index] as (typeof groups)[number];
  const offset = between(random, 0, contacts.length - group.members - 1);
  return emptyChat(`chat-g${index + 1}`, null, {
    subject: group.subject,
    community: group.community,
    description: group.description,
    hasAvatar: index % 2 === 0,
    participants: contacts
      .slice(offset, offset + group.members)
      .map((contact, at) => ({ contactId: contact.id, admin: at === 0 })),
  });
}

/** A small bakery's phone: about 120 chats over months in four languages, always the same relative to `now` (milliseconds). */
export function demoState(now: number): PhoneState {
  const random = seededRandom(2026);
  const contacts = people.map((person, index) => demoContact(random, person, index, now));
  const chats = [
    ...contacts.map((contact, index) => emptyChat(`chat-${index + 1}`, contact.id)),
    ...groups.map((_, index) => groupChat(random, contacts, index)),
  ];
  const order = chats
    .map((chat) => ({ chat, place: random() }))
    .sort((one, other) => one.place - other.place);
  order.forEach(({ chat }, place) => {
    const members =
      chat.contactId === null ? chat.participants.map((member) => member.contactId) : [chat.contactId];
    const speakers = contacts.filter((contact) => members.includes(contact.id));
    const language = people[contacts.findIndex((contact) => contact.id === chat.contactId)]?.language;
    const span = { now, months: between(random, 1, 7), lastAgo: lastMomentAgo(random, place) };
    fillChat(random, chat, language ? scripts[language] : groupScripts, speakers, span);
    setMarks(chat, place);
  });
  const later = order.slice(16).map(({ chat }) => chat);
  const english = contacts
    .filter((_, index) => people[index]?.language === 'en')
    .map((contact) => contact.id);
  addExtras(
    random,
    later.filter((chat) => chat.contactId === null || english.includes(chat.contactId)),
  );
  addFormerNames(contacts, chats);
  return { ...emptyState(), contacts, chats, nextId: 1000 };
}
