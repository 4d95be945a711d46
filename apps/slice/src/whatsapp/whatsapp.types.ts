import type { AnchorTable } from '@queunir/reader/anchors/anchor-table';
import type { InfoRead } from '@queunir/reader/drawer/read-info';
import type { ChatRead, Feed, HeaderRead, ListRow, MessageRead, PhaseRead } from '@queunir/reader/feed';
import type { PageReport } from '@queunir/reader/mask/read-report';

/** `person`: someone waits at the screen; `background`: catch-up, faces, proofs. */
export type Priority = 'person' | 'background';

/** How a chat can be found and proved in the page. A title is evidence, never a key. */
export type ChatTarget = {
  chatId: string;
  /** Newest title first, then former ones. */
  titles: string[];
  /** Bare keys stored for this chat, newest first, at most 200. */
  keys: string[];
  /** E.164, when known. */
  phone: string | null;
  /** Stored keys of other chats with one of these titles: a sight of one proves that it is the wrong chat. */
  foreignKeys: string[];
  /** What its list row should show: tells namesakes apart before any is opened. */
  hint: { preview: string | null; unread: number | null; avatarKey: string | null; token: number | null };
  /** Opening an unread row makes it read for the other side: refuse it unless true. */
  mayReadUnread: boolean;
  /** To read what was missed it may be looked for far up; whoever writes waits until that was read. */
  far?: boolean;
};

/** `key`: a stored key stands in it; `phone`: the drawer showed its number; `first`: nothing was stored, and no namesake exists or the very row was pressed that the chat was made of. */
export type Proof = 'key' | 'phone' | 'first';

export type OpenedChat = { proof: Proof; chat: ChatRead; phone: string | null };

/** Stored before Enter is pressed, so that a restart can tell whether the message went out. */
export type BeforeEnter = { lastOwnKey: string | null; equalBubbles: number };

/** A text whose Enter was, or may have been, pressed. */
export type Sought = {
  text: string;
  /** The last own key that stood there before Enter; null where no own message stood there. */
  lastOwnKey: string | null;
  enteredAt: Date;
};

/** What a look for it came to. */
export type Inspected = {
  chat: ChatRead;
  /**
   * Keys of own bubbles with this very text that came after the last own one from before Enter, oldest first. Null
   * where that one could not be brought into the window, so that old bubbles cannot be told from new ones.
   */
  after: string[] | null;
};

/** The panel of archived chats, window by window from its top; `whole`: its end was seen. */
export type ArchiveWalk = { windows: ListRow[][]; whole: boolean };

export type SendRequest = {
  target: ChatTarget;
  text: string;
  quotedKey: string | null;
  /** Called with the text typed and Enter not yet pressed; rejecting it clears the composer and sends nothing. */
  beforeEnter: (facts: BeforeEnter) => Promise<void>;
  /** Foreign text found in the composer: it is cleared after this resolved, and becomes our draft. */
  onForeignDraft: (text: string) => Promise<void>;
};

export type SendResult = { proof: Proof; bubble: MessageRead | null; foreignDraft: string | null };

/** Codes of AppError (blame `outside`) that an act of the navigator may end with. */
export type NavigatorErrorCode =
  | 'page_not_ready'
  | 'chat_not_in_list'
  | 'chat_not_proved'
  | 'chat_unread'
  | 'composer_missing'
  | 'quote_not_found'
  | 'composer_differs'
  | 'page_did_not_answer'
  | 'cancelled';

/** The page's one pair of hands: acts run one after another, a person's before any in the background. */
export type Navigator = {
  openChat(target: ChatTarget, priority: Priority, signal?: AbortSignal): Promise<OpenedChat>;
  /** Scrolls up once in the proved chat and gives what is in the window then. */
  loadOlder(target: ChatTarget, priority: Priority, signal?: AbortSignal): Promise<OpenedChat>;
  /**
   * Reads the proved chat upwards from its newest message until `each`, which takes every window, says that it is
   * enough; `atTop`: the chat begins here. Ends at the newest message. False when the page has nothing older before that.
   */
  readBack(
    target: ChatTarget,
    priority: Priority,
    each: (chat: ChatRead, atTop: boolean) => Promise<boolean>,
    signal?: AbortSignal,
  ): Promise<boolean>;
  /** Opens the info drawer of the proved chat, takes what stands there, and closes it; null where no drawer came. */
  readInfo(
    target: ChatTarget,
    priority: Priority,
    signal?: AbortSignal,
  ): Promise<{ opened: OpenedChat; info: InfoRead | null }>;
  /**
   * Unfolds these messages ("Read more") in the chat that is open; null when it is not this one by now. Opens nothing.
   */
  readWhole(
    target: ChatTarget,
    keys: readonly string[],
    priority: Priority,
    signal?: AbortSignal,
  ): Promise<ChatRead | null>;
  send(request: SendRequest, signal?: AbortSignal): Promise<SendResult>;
  /** Looks for the bubbles of a text, after proving the chat; clears our text from the composer. */
  inspectAfterRestart(target: ChatTarget, sought: Sought): Promise<Inspected>;
  /** PNG of the picture in a list row as it is rendered, or null when the row or picture is not there now. */
  captureFace(token: number, title: string): Promise<Buffer | null>;
  /** Own name and number from the Profile drawer; nulls where it does not say. */
  readOwnAccount(): Promise<{ name: string | null; number: string | null }>;
  /** Scrolls through the chat list so that every row is reported once; `each` runs while a part of it stands still. */
  walkList(
    priority: Priority,
    most: number,
    signal?: AbortSignal,
    each?: () => Promise<void>,
  ): Promise<number>;
  /**
   * Opens the panel of archived chats, reads its rows and closes it; opens no chat. Null where the page offers none or
   * it cannot be told.
   */
  readArchive(signal?: AbortSignal): Promise<ArchiveWalk | null>;
  refreshQr(): Promise<void>;
  requestCode(number: string): Promise<void>;
  /** Presses a button of WhatsApp's own that a person asked for; `label` names one of a dialog. */
  answerPage(what: PageAnswer, label: string | null): Promise<void>;
  /** Unlinks this device by WhatsApp's own menu, and waits until the page says so. */
  logOut(): Promise<void>;
};

/** `use-here`: the link is open elsewhere. `retry`: connect again now. `dialog`: a button of the dialog that stands. */
export type PageAnswer = 'use-here' | 'retry' | 'dialog';

export type BrowserState =
  | { state: 'off' }
  | { state: 'starting' }
  | { state: 'up' }
  | { state: 'failed'; code: string; message: string };

/** Does what happens in the page reach us by itself? Times in milliseconds since 1970. */
export type FlowState = {
  /** Null before the first look. */
  flowing: boolean | null;
  /** `look-failed`: the page does not answer. `missed`: a look found what should have been told. */
  why: 'look-failed' | 'missed' | null;
  lastEventAt: number | null;
  lastLookAt: number | null;
};

/** One WhatsApp page of one line: a browser, its profile, the reader in it and the navigator over it. */
export type PageSession = {
  start(): Promise<void>;
  /** Ends the browser; does not unlink. */
  stop(): Promise<void>;
  browser(): BrowserState;
  /** Last phase that was read; null before the first. */
  phase(): PhaseRead | null;
  header(): HeaderRead | null;
  /** Every feed in order; a listener that returns a promise is awaited before the next feed. Gives the un-subscriber. */
  onFeed(listener: (feed: Feed) => void | Promise<void>): () => void;
  onBrowser(listener: (state: BrowserState) => void): () => void;
  /** Everything that the reader sees now, with a masked copy. Errors: page_not_ready, page_did_not_answer. */
  report(): Promise<PageReport>;
  /** Finds things by the table that holds now, in the page that stands and in every later one; never rejects. */
  takeAnchors(): Promise<void>;
  /** Looks at the page again in a moment. */
  lookSoon(): void;
  /** The next look, in a moment, tells everything, changed or not. */
  readAgain(): void;
  flow(): FlowState;
  /** Called after every look at the page, whatever it came to. */
  onLook(listener: () => void): () => void;
  navigator: Navigator;
};

export type PageSessionOptions = {
  url: string;
  /** Folder of the Chromium profile of this line. */
  profileDir: string;
  dataDir: string;
  /** The table by which things are found; null: by the built-in ways. Asked at each start of the browser. */
  anchors?: () => AnchorTable | null;
};
