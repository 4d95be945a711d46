/** Numbers for row elements: the same while the page keeps the same element for the same title. */
export type RowTokens = {
  tokenOf(row: Element, title: string): number;
  /** The element of a token if it is still on the page and still shows that chat, else null. */
  elementOf(token: number): Element | null;
};

/** Gives tokens that begin at 1 and are never given twice in the life of the document. */
export function createRowTokens(): RowTokens {
  const byElement = new WeakMap<Element, { token: number; title: string }>();
  const byToken = new Map<number, WeakRef<Element>>();
  let last = 0;
  return {
    tokenOf(row, title) {
      const known = byElement.get(row);
      if (known?.title === title) return known.token;
      if (known) byToken.delete(known.token);
      last += 1;
      byElement.set(row, { token: last, title });
      byToken.set(last, new WeakRef(row));
      return last;
    },
    elementOf(token) {
      const row = byToken.get(token)?.deref();
      if (!row?.isConnected) {
        byToken.delete(token);
        return null;
      }
      return row;
    },
  };
}
