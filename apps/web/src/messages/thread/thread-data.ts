import type { Message } from '@queunir/contracts/messages/messages';

/** What is loaded of one chat: a stretch without holes, oldest first. */
export type ThreadData = {
  messages: Message[];
  /** Where to go on towards the past; null at the stored end. */
  older: string | null;
  /** Where to go on towards the present; null when the newest is loaded. */
  newer: string | null;
};

/** Ids of messages that exist in this tab only until the slice has answered. */
const localPrefix = 'local:';

/** Id of a message that was just sent from here and is not stored yet. */
export const localId = (key: string): string => `${localPrefix}${key}`;
/** Is this a message that the slice has not answered for yet? */
export const isLocal = (message: Pick<Message, 'id'>): boolean => message.id.startsWith(localPrefix);

/** Adds a page of older messages in front. */
export function prependOlder(data: ThreadData, page: ThreadData): ThreadData {
  const known = new Set(data.messages.map((message) => message.id));
  const fresh = page.messages.filter((message) => !known.has(message.id));
  return { ...data, messages: [...fresh, ...data.messages], older: page.older };
}

/** Adds a page of newer messages behind; own unsent ones stay last. */
export function appendNewer(data: ThreadData, page: ThreadData): ThreadData {
  const known = new Set(data.messages.map((message) => message.id));
  const fresh = page.messages.filter((message) => !known.has(message.id));
  const [stored, local] = splitLocal(data.messages);
  return { ...data, messages: [...stored, ...fresh, ...local], newer: page.newer };
}

/**
 * Lays a freshly fetched newest page over what is loaded. Where both overlap, the page wins and what it no
 * longer holds is gone; where they do not touch, the page alone stays, for a stretch must have no holes.
 */
export function mergeNewest(data: ThreadData, page: ThreadData): ThreadData {
  const local = withoutTwins(data.messages, page.messages);
  const ids = new Set(page.messages.map((message) => message.id));
  const first = data.messages.findIndex((message) => ids.has(message.id));
  if (first === -1) return { ...page, messages: [...page.messages, ...local] };
  // A page that nothing is older than holds the whole chat.
  const above = page.older === null ? [] : data.messages.slice(0, first);
  const before = above.filter((message) => !isLocal(message));
  return {
    messages: [...before, ...page.messages, ...local],
    older: before.length > 0 ? data.older : page.older,
    newer: page.newer,
  };
}

/** Shows another stretch of the chat; what is on its way from here is not lost by that. */
export function moveTo(data: ThreadData, page: ThreadData): ThreadData {
  return { ...page, messages: [...page.messages, ...withoutTwins(data.messages, page.messages)] };
}

/**
 * Puts one fresh message in its place: where it stands already, instead of its own local twin, or by its time
 * behind those that are not later. One that lies before or behind the loaded stretch is left for its page.
 */
export function mergeMessage(data: ThreadData, message: Message): ThreadData {
  const at = data.messages.findIndex((other) => other.id === message.id);
  if (at !== -1) return { ...data, messages: data.messages.with(at, message) };
  const twin = data.messages.findIndex((other) => isLocal(other) && sameSending(other, message));
  if (twin !== -1) return { ...data, messages: data.messages.with(twin, message) };
  if (data.newer !== null) return data;
  const place = placeOf(data.messages, message);
  // Further up than what is loaded: its own page will bring it, here it would leave a hole below it.
  if (place === 0 && data.older !== null) return data;
  return { ...data, messages: data.messages.toSpliced(place, 0, message) };
}

/** The slice has taken a sent message: its local twin becomes the stored one, which is shown once. */
export function settleLocal(data: ThreadData, key: string, message: Message): ThreadData {
  const rest = data.messages.filter((other) => other.id !== message.id);
  const at = rest.findIndex((other) => other.id === localId(key));
  if (at === -1) return mergeMessage(data, message);
  return { ...data, messages: rest.with(at, message) };
}

/** Takes one message away. */
export function dropMessage(data: ThreadData, messageId: string): ThreadData {
  return { ...data, messages: data.messages.filter((message) => message.id !== messageId) };
}

function splitLocal(messages: Message[]): [stored: Message[], local: Message[]] {
  return [messages.filter((message) => !isLocal(message)), messages.filter(isLocal)];
}

/** Unsent messages whose stored twin is not among the fresh ones; what was loaded before is nobody's twin. */
function withoutTwins(loaded: Message[], page: Message[]): Message[] {
  const known = new Set(loaded.map((message) => message.id));
  const fresh = page.filter((message) => !known.has(message.id));
  return splitLocal(loaded)[1].filter((message) => {
    const twin = fresh.findIndex((other) => sameSending(message, other));
    if (twin !== -1) fresh.splice(twin, 1);
    return twin === -1;
  });
}

function sameSending(local: Message, stored: Message): boolean {
  return stored.own && stored.outboxId !== null && stored.text === local.text;
}

function placeOf(messages: Message[], message: Message): number {
  if (message.sentAt === null) return messages.length;
  const time = Date.parse(message.sentAt);
  for (let index = messages.length - 1; index >= 0; index--) {
    const other = messages[index]!;
    if (isLocal(other) || other.sentAt === null) continue;
    if (Date.parse(other.sentAt) <= time) return index + 1;
  }
  return 0;
}
