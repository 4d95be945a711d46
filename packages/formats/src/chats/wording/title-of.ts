/** Name and language of a chat from the name of its file. */
export function titleOf(_name: string): { title: string | null; locale: string | null } {
  return { title: null, locale: null };
}
