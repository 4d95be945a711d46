/** One change to a page, chosen by numbers that are taken modulo what there is. */
export type Mutation = { what: 'remove' | 'rename' | 'drop' | 'double'; element: number; attribute: number };

/**
 * Expression that restores the page, applies a mutation inside the list or the open chat, reads everything and
 * says whether words of a message itself were touched, which changes what the page truly says.
 */
export function mutateAndRead(mutation: Mutation): string {
  return `(${inPage.toString()})(${JSON.stringify(mutation)})`;
}

/** Number of messages, lists and chats that a mutated page still gives, with what was done to it. */
export type Mutated<Page> = { page: Page; touchedWords: string | null; done: string };

function inPage({ what, element, attribute }: Mutation): unknown {
  const world = globalThis as unknown as { __saved?: string; __queunirReader: { readPage(): unknown } };
  world.__saved ??= document.body.innerHTML;
  document.body.innerHTML = world.__saved;
  const all = [
    ...document.querySelectorAll(
      '#side [role="grid"] *, div#main > header, div#main > header *, div#main [data-tab="8"] *',
    ),
  ];
  const target = all[element % all.length];
  if (!target) throw new Error('The page has nothing to change.');
  const done = `${what} ${target.outerHTML.slice(0, 120)}`;
  const words = '[data-testid~="selectable-text"], .selectable-text';
  // A mention is marked as text inside the text; a large emoji stands alone.
  const inside =
    target.parentElement?.closest(words) != null ||
    (target.matches('img.emoji') && (what === 'remove' || what === 'double'));
  const touchedWords = inside ? (target.closest('[data-id]')?.getAttribute('data-id') ?? null) : null;
  const names = target.getAttributeNames();
  const name = names[attribute % Math.max(names.length, 1)];
  if (what === 'remove') target.remove();
  else if (what === 'double') target.after(target.cloneNode(true));
  else if (name !== undefined) {
    const value = target.getAttribute(name) ?? '';
    target.removeAttribute(name);
    if (what === 'rename') target.setAttribute(`data-was-${name}`, value);
  }
  return {
    page: world.__queunirReader.readPage(),
    touchedWords,
    done: `${done} ${what === 'remove' || what === 'double' ? '' : name}`,
  };
}
