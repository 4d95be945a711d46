import type { MessageShape } from '../../wire/shapes.ts';
import type { Store } from '../kit/store.ts';

const firstPage = 40;
const nextPage = 50;

/** The part of one chat's history that the page has loaded, oldest first. */
export type LoadedMessages = {
  all: MessageShape[];
  older: boolean;
  loading: boolean;
  /** Loads the newest page, or everything down to `through`. */
  start: (through: string | null) => Promise<void>;
  /** Loads one page more, or everything down to `through`. */
  more: (through?: string) => Promise<void>;
  /** Takes a new or changed message. */
  put: (message: MessageShape) => void;
};

/** Nothing loaded yet. */
export function createLoadedMessages(store: Store, chatId: string): LoadedMessages {
  const load = async (before: string | null, through: string | null, limit: number): Promise<void> => {
    loaded.loading = true;
    const page = await store.line.ask('messages', { chatId, before, through, limit });
    const known = new Set(page.messages.map((message) => message.key));
    const others = loaded.all.filter((message) => !known.has(message.key));
    loaded.all = before === null ? [...others, ...page.messages] : [...page.messages, ...others];
    if (before === null) loaded.all.sort((one, other) => one.at - other.at);
    if (before !== null || others.length === 0) loaded.older = page.older;
    loaded.loading = false;
  };
  const loaded: LoadedMessages = {
    all: [],
    older: false,
    loading: false,
    start: (through) => load(null, through, firstPage),
    more: (through) => load(loaded.all[0]?.key ?? null, through ?? null, nextPage),
    put: (message) => {
      const index = loaded.all.findLastIndex((one) => one.key === message.key);
      if (index >= 0) loaded.all[index] = message;
      else {
        loaded.all.push(message);
        loaded.all.sort((one, other) => one.at - other.at);
      }
    },
  };
  return loaded;
}
