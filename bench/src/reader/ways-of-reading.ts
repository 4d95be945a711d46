/** Rows of one window, and the ways of reading them: expressions that give how much was read. */
export type Window = {
  /** Elements of the rows. */
  rows: string;
  /** What the reader gives of them. */
  ours: string;
  /** One expression a field, on the element `row`. */
  fields: readonly string[];
};

/** The chat list. */
export const list: Window = {
  rows: `[...document.querySelectorAll('#side [role="grid"] > *')]`,
  ours: 'JSON.stringify(__queunirReader.readList()).length',
  fields: [
    `row.querySelector('[aria-colindex="2"] span[title]')?.title`,
    `row.querySelector('[aria-colindex="2"] + * span[title]')?.title`,
    `row.querySelector('[aria-colindex="2"] > :last-child')?.textContent`,
    `row.querySelector('[aria-colindex="1"] span[aria-label]')?.getAttribute('aria-label')`,
    `row.querySelector('[aria-colindex="2"] + * svg > title')?.textContent`,
    `row.querySelector('[aria-colindex="1"] svg > title')?.textContent`,
    `row.querySelector('img')?.src`,
    `row.querySelector('[aria-selected]')?.getAttribute('aria-selected')`,
  ],
};

/** The messages of the open chat that are drawn. */
export const conversation: Window = {
  rows: `[...document.querySelectorAll('div#main [data-id]:has(> [data-virtualized="false"])')]`,
  ours: 'JSON.stringify(__queunirReader.readChat()).length',
  fields: [
    `row.getAttribute('data-id')`,
    `row.querySelector('[data-icon^="tail-"]')?.getAttribute('data-icon')`,
    `row.querySelector('[data-testid="author"]')?.textContent`,
    `row.querySelector('[data-pre-plain-text]')?.getAttribute('data-pre-plain-text')`,
    `row.querySelector('[data-testid~="selectable-text"]')?.textContent`,
    `row.querySelector('[data-testid="msg-meta"] span[dir="auto"]')?.textContent`,
    `row.querySelector('[data-testid="msg-meta"] svg > title')?.textContent`,
    `row.querySelector('[data-testid="quoted-message"]')?.textContent`,
  ],
};

/** Keeps the rows of a window in the world, so that finding them costs nothing later; gives how many there are. */
export function keepRows({ rows }: Window): string {
  return `(globalThis.benchRows = ${rows}).length`;
}

/** `textContent` of every row. */
export const textContent =
  '(() => { let read = 0; for (const row of benchRows) read += row.textContent.length; return read; })()';

/** Every text and every attribute below every row, by a TreeWalker. */
export const treeWalk = `(() => {
  let read = 0;
  for (const row of benchRows) {
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) read += node.data.length;
      else for (const attribute of node.attributes) read += attribute.name.length + attribute.value.length;
    }
  }
  return read;
})()`;

/** One field of one row. */
export function oneField(row: number, field: string): string {
  return `(() => { const row = benchRows[${row}]; return String(${field} ?? '').length; })()`;
}

/** An expression evaluated so many times in one round trip. */
export function repeated(expression: string, times: number): string {
  return `(() => { let read = 0; for (let turn = 0; turn < ${times}; turn += 1) read += ${expression}; return read; })()`;
}
