import type { Generation, Part } from './look.ts';
import type {
  AccountShape,
  ChatShape,
  ContactShape,
  InfoShape,
  InputRecord,
  MessagePage,
  MessageShape,
  SearchHit,
} from './shapes.ts';
import type { PopupName, Staging } from './staging.ts';

/** Why a device was logged out; picks the banner above the QR code. */
export type LogoutReason = 'database' | 'sync' | 'link' | 'limit' | 'logged-out' | 'none';

/** What the page shows. */
export type PhaseShape =
  | { name: 'qr'; ref: string; reason: LogoutReason }
  | { name: 'qr-loading'; reason: LogoutReason }
  | { name: 'qr-expired'; reason: LogoutReason }
  | { name: 'qr-offline'; reason: LogoutReason }
  | { name: 'enter-phone' }
  | { name: 'code'; phone: string; code: string }
  | { name: 'code-expired'; phone: string }
  | { name: 'connecting' }
  | { name: 'syncing'; stage: 'downloading' | 'organizing' | 'loading'; percent: number }
  | { name: 'logging-out' }
  | { name: 'popup'; popup: PopupName }
  | { name: 'ready' };

/** How the page is connected to the phone's network. */
export type ConnectionState = 'online' | 'offline' | 'resuming';

/** Everything that the page needs to draw its list. */
export type Snapshot = {
  account: AccountShape;
  chats: ChatShape[];
  contacts: ContactShape[];
  idleAfter: number;
  /** The phone holds other chats than before: what is open belongs to none of them. */
  replaced: boolean;
};

/** From the simulator's server to the page. */
export type ToPage =
  | { type: 'clock'; now: number }
  /** The page is another one now: load it again. */
  | { type: 'reload' }
  | { type: 'phase'; phase: PhaseShape }
  | { type: 'keys'; secret: string | null }
  | { type: 'snapshot'; snapshot: Snapshot }
  | { type: 'chat'; chat: ChatShape }
  | { type: 'message'; chatId: string; message: MessageShape; isNew: boolean }
  | { type: 'connection'; state: ConnectionState }
  | { type: 'staged'; staged: Staging }
  | { type: 'reply'; id: number; data: unknown };

/** Questions that get a `reply`, with what they answer. */
export type Questions = {
  messages: {
    ask: { chatId: string; before: string | null; through: string | null; limit: number };
    answer: MessagePage;
  };
  search: { ask: { text: string }; answer: SearchHit[] };
  'contact-chat': { ask: { contactId: string }; answer: ChatShape | null };
  info: { ask: { chatId: string }; answer: InfoShape | null };
};

/** A question with the number under which its answer comes back. */
export type Question = {
  [K in keyof Questions]: { type: K; id: number } & Questions[K]['ask'];
}[keyof Questions];

/** From the page to the simulator's server. */
export type FromPage =
  /** `waiting` names the popup that a page showed when its line broke: it does not want to take over. */
  | {
      type: 'hello';
      secret: string | null;
      waiting: PopupName | null;
      generations: Record<Part, Generation>;
    }
  | { type: 'use-here' }
  | { type: 'retry' }
  | { type: 'close-banner' }
  | { type: 'answer-dialog' }
  | { type: 'viewer-closed' }
  | { type: 'qr-reload' }
  | { type: 'show-phone-entry' }
  | { type: 'show-qr' }
  | { type: 'link-number'; phone: string }
  | { type: 'new-code' }
  | { type: 'send'; chatId: string; key: string; text: string; replyTo: string | null }
  | { type: 'read'; chatId: string }
  | { type: 'composing'; chatId: string; on: boolean }
  | { type: 'online'; on: boolean; why: string }
  | { type: 'inputs'; records: InputRecord[] }
  /** A message stands on the page, in the list or as a bubble, since `at` of the machine's own clock. */
  | { type: 'drawn'; key: string; at: number }
  | { type: 'star'; chatId: string; key: string; on: boolean }
  | { type: 'logout' }
  | Question;
