import type { Anchors, GenerationSetting, Locale, Part } from '../wire/look.ts';
import type { Doing, InputRecord, Tick } from '../wire/shapes.ts';

/** Someone the account may talk to. `name` is what the owner saved, null when unsaved. */
export type Contact = {
  id: string;
  name: string | null;
  pushName: string;
  /** E.164. */
  phone: string;
  /** The account only knows the hidden id: pages never show the phone. */
  hidesPhone: boolean;
  hasAvatar: boolean;
  about: string;
  online: boolean;
  /** Milliseconds, or null when the contact hides it. */
  lastSeen: number | null;
};

/** One stored message. `from` is `me`, a contact id, or null for a system message. */
export type Message = {
  key: string;
  from: string | null;
  text: string;
  at: number;
  tick: Tick;
  /** When the account's read receipt left, in milliseconds; null for own messages and unread ones. */
  seenAt: number | null;
  replyTo: string | null;
  edited: boolean;
  starred: boolean;
  forwarded: 'no' | 'once' | 'many';
  deleted: 'no' | 'by-author' | 'by-admin';
  reactions: { by: string; emoji: string }[];
  mentions: string[];
  /** Kept on the phone alone: the linked page never gets it. */
  phoneOnly: boolean;
};

/** One chat with all its messages, oldest first. */
export type Chat = {
  id: string;
  kind: 'person' | 'group';
  contactId: string | null;
  subject: string;
  community: string | null;
  description: string;
  hasAvatar: boolean;
  participants: { contactId: string; admin: boolean }[];
  unread: number;
  markedUnread: boolean;
  pinned: boolean;
  muted: boolean;
  archived: boolean;
  favourite: boolean;
  doing: { what: Doing; contactId: string } | null;
  messages: Message[];
};

/** A linked device: the secret its browser profile holds. */
export type Device = { secret: string; linkedAt: number };

/** One change of what others see of the account: online or not, and why. */
export type PresenceRecord = { at: number; online: boolean; why: string };

/** What the owner's phone did about one incoming message. */
export type AlertRecord = {
  at: number;
  chatId: string;
  key: string;
  rang: boolean;
  why: 'not online' | 'page online' | 'muted';
};

/** Things that a test or a demo may change while it runs. Times in milliseconds. */
export type Settings = {
  hour12: boolean;
  locale: Locale;
  /** `mixed`: each load of the page draws one; `staged`: G1 but for `newParts`. */
  generation: GenerationSetting;
  newParts: Part[];
  /** What `mixed` draws from; the same number gives the same row of draws. */
  mixSeed: number;
  scramble: boolean;
  anchors: Anchors;
  /** Served with a content policy that forbids pages to fetch `blob:`. */
  blobPolicy: boolean;
  qrEvery: number;
  qrRefreshes: number;
  codeLife: number;
  splash: number;
  sync: number;
  history: number;
  ack: number;
  deliver: number;
  idleAfter: number;
  /** How long the dialog waits before it unlinks the page. */
  onboardingLife: number;
};

/** Everything the simulator holds; written to DATA_FILE as it is. */
export type PhoneState = {
  account: { name: string; pushName: string; phone: string; about: string };
  settings: Settings;
  contacts: Contact[];
  chats: Chat[];
  devices: Device[];
  offline: boolean;
  presence: PresenceRecord[];
  alerts: AlertRecord[];
  inputs: InputRecord[];
  nextId: number;
};

/** How the real one behaves, as far as it is known; see the README for what is chosen. */
export const usualSettings: Settings = {
  hour12: true,
  locale: 'en',
  generation: 'g2',
  newParts: ['ids', 'testids'],
  mixSeed: 1,
  scramble: false,
  anchors: { missing: [], doubled: [] },
  blobPolicy: false,
  qrEvery: 20_000,
  qrRefreshes: 5,
  codeLife: 180_000,
  splash: 600,
  sync: 1_500,
  history: 350,
  ack: 150,
  deliver: 400,
  idleAfter: 60_000,
  onboardingLife: 300_000,
};

/** An account that has talked to nobody. */
export function emptyState(settings: Settings = usualSettings): PhoneState {
  return {
    account: {
      name: 'Maria Costa',
      pushName: 'Maria Costa',
      phone: '+5511955500100',
      about: 'Bread every morning',
    },
    settings,
    contacts: [],
    chats: [],
    devices: [],
    offline: false,
    presence: [],
    alerts: [],
    inputs: [],
    nextId: 1,
  };
}
