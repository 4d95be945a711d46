import { emptyChat, plainMessage } from '../phone/find-chat.ts';
import { phoneMessageKey, webMessageKey } from '../phone/message-key.ts';
import { between, pick, type Random, seededRandom } from '../phone/random.ts';
import { type Chat, type Contact, emptyState, type Message, type PhoneState } from '../phone/state.ts';
import { firstNames, lastNames, questions, replies } from './seed-words.ts';

const minute = 60_000;

function seedContact(random: Random, index: number): Contact {
  const first = pick(random, firstNames);
  const name = `${first} ${pick(random, lastNames)}`;
  const saved = index % 11 !== 5;
  return {
    id: `contact-s${index}`,
    name: saved ? (index % 50 === 7 ? 'Ana Silva' : `${name} ${index}`) : null,
    pushName: first,
    phone: `+5511${String(940_000_000 + index)}`,
    hidesPhone: index % 13 === 9,
    hasAvatar: index % 3 !== 0,
    about: 'Hey there! I am using WhatsApp.',
    online: false,
    lastSeen: null,
  };
}

function seedMessage(random: Random, from: string, at: number, last: boolean): Message {
  const own = from === 'me';
  return plainMessage({
    key: own && random() < 0.5 ? webMessageKey(random) : phoneMessageKey(random),
    from,
    at,
    text: `${pick(random, own ? replies : questions)}${random() < 0.05 ? `\n${pick(random, questions)}` : ''}`,
    tick: own ? (last && random() < 0.5 ? 'delivered' : 'read') : 'delivered',
    seenAt: own ? null : at,
  });
}

function seedChat(random: Random, contacts: Contact[], index: number, count: number, now: number): Chat {
  const group = index % 9 === 4;
  const contact = contacts[index] as Contact;
  const members = group ? [contact, ...[1, 2, 3].map(() => pick(random, contacts))] : [contact];
  const chat = emptyChat(`chat-s${index}`, group ? null : contact.id, {
    subject: group ? `Group ${index}` : '',
    participants: group
      ? [...new Set(members.map((one) => one.id))].map((contactId, at) => ({ contactId, admin: at === 0 }))
      : [],
    archived: index % 40 === 39,
    muted: index % 17 === 3,
  });
  let at = now - index * 7 * minute - between(random, 1, 5) * minute;
  for (let left = count; left > 0; left -= 1) {
    const from = random() < 0.45 ? 'me' : pick(random, members).id;
    chat.messages.push(seedMessage(random, from, at, left === count));
    at -= random() < 0.75 ? between(random, 0, 12) * minute : between(random, 60, 2_000) * minute;
  }
  chat.messages.reverse();
  return chat;
}

/** `chats` chats of `messages` messages each, the same for the same seed and moment. */
export function seedState(size: { chats: number; messages: number; seed: number }, now: number): PhoneState {
  const random = seededRandom(size.seed);
  const contacts = Array.from({ length: size.chats }, (_, index) => seedContact(random, index));
  const chats = contacts.map((_, index) => seedChat(random, contacts, index, size.messages, now));
  return { ...emptyState(), contacts, chats, nextId: size.chats + 1 };
}
