import type { chatFilter } from '@queunir/contracts/chats/chats';
import type * as z from 'zod/mini';

export type ChatFilter = z.output<typeof chatFilter>;

/** Query keys of this room. */
export const chatKeys = {
  all: ['chats'] as const,
  lists: ['chats', 'list'] as const,
  list: (filter: ChatFilter, q: string) => ['chats', 'list', filter, q] as const,
  counts: ['chats', 'counts'] as const,
  anyArchived: ['chats', 'any-archived'] as const,
  details: ['chats', 'detail'] as const,
  detail: (chatId: string) => ['chats', 'detail', chatId] as const,
};
