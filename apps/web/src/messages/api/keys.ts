/** Query keys of this room. */
export const messageKeys = {
  threads: ['messages', 'thread'] as const,
  thread: (chatId: string) => ['messages', 'thread', chatId] as const,
};
