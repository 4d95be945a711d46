/** Query keys of this room. */
export const contactKeys = {
  lists: ['contacts', 'list'] as const,
  list: (q: string) => ['contacts', 'list', q] as const,
  detail: (contactId: string) => ['contacts', 'detail', contactId] as const,
};
