import { nothingStaged, type Staging } from '../wire/staging.ts';
import { type Random, seededRandom } from './random.ts';
import { Refusal } from './refusal.ts';
import type { Chat, Contact, Message, PhoneState } from './state.ts';

/** What happened on the phone; pages and the control page follow these. */
export type PhoneEvent =
  | { type: 'chat'; chat: Chat }
  | { type: 'message'; chat: Chat; message: Message; isNew: boolean }
  | { type: 'contact'; contact: Contact }
  | { type: 'everything'; replaced: boolean }
  | { type: 'devices' }
  | { type: 'connection' }
  /** `reconnected`: what was staged had cut the pages off, and no longer does. */
  | { type: 'staging'; reconnected: boolean }
  | { type: 'records' };

/** The owner's phone: its state, its clock, and who listens. */
export type Phone = {
  state: PhoneState;
  staging: Staging;
  now: () => number;
  random: Random;
  /** Tells every listener; also what makes the state be written. */
  emit: (event: PhoneEvent) => void;
  /** Calls back on every event until the returned function is called. */
  listen: (listener: (event: PhoneEvent) => void) => () => void;
  chat: (id: string) => Chat;
  contact: (id: string) => Contact;
  message: (chat: Chat, key: string) => Message;
  newId: (prefix: string) => string;
  /** Puts another state in the place of this one. */
  replace: (state: PhoneState) => void;
};

/** A phone over this state; `now` gives milliseconds. */
export function createPhone(state: PhoneState, now: () => number, seed = 7): Phone {
  const listeners = new Set<(event: PhoneEvent) => void>();
  let chats = new Map<string, Chat>();
  let contacts = new Map<string, Contact>();
  const phone: Phone = {
    state,
    staging: { ...nothingStaged },
    now,
    random: seededRandom(seed + state.nextId),
    emit: (event) => {
      for (const listener of [...listeners]) listener(event);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    chat: (id) => lookUp(chats, phone.state.chats, id, 'chat'),
    contact: (id) => lookUp(contacts, phone.state.contacts, id, 'contact'),
    message: (chat, key) => {
      const message = chat.messages.findLast((one) => one.key === key);
      if (!message) throw new Refusal(`chat ${chat.id} has no message ${key}`, 404);
      return message;
    },
    newId: (prefix) => `${prefix}${phone.state.nextId++}`,
    replace: (next) => {
      phone.state = next;
      chats = new Map();
      contacts = new Map();
      phone.emit({ type: 'everything', replaced: true });
    },
  };
  return phone;
}

function lookUp<T extends { id: string }>(index: Map<string, T>, all: T[], id: string, what: string): T {
  const known = index.get(id);
  if (known) return known;
  const found = all.find((one) => one.id === id);
  if (!found) throw new Refusal(`there is no ${what} "${id}"`, 404);
  for (const one of all) index.set(one.id, one);
  return found;
}
