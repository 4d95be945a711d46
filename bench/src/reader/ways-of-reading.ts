/** Rows of one window, and the ways of reading them: expressions that give how much was read. */
export type Window = {
  /** Elements of the rows. */
  rows: string;
  /** What the reader gives of them. */
  ours: string;
  /** One expression a field, on the element `row`. */
  fields: readonly string[];
};

const inTitle = `row.querySelector('[aria-colindex="2"]`;
const inLine = `row.querySelector('[aria-colindex="2"] + *`;
const inBadges = `row.querySelector('[aria-colindex="1"]`;

/** The chat list: the fields of a row as the reader gives them. */
export const list: Window = {
  rows: `[...document.querySelectorAll('#side [role="grid"] > *')]`,
  ours: 'JSON.stringify(__queunirReader.readList()).length',
  fields: [
    `${inTitle} span[title]')?.title`,
    `${inLine} span[title]')?.title`,
    `${inLine} span[dir="auto"]')?.textContent`,
    `${inTitle} > :last-child')?.textContent`,
    `${inBadges} span[aria-label]')?.textContent`,
    `${inBadges} span[aria-label]')?.getAttribute('aria-label')`,
    `${inBadges} [aria-label] svg > title')?.textContent`,
    `${inBadges} [aria-label] ~ [aria-label] svg > title')?.textContent`,
    `row.querySelector('svg > title')?.textContent`,
    `row.querySelector('img') !== null`,
    `row.querySelector('img')?.src`,
    `${inLine} svg') !== null`,
    `${inLine} svg > title')?.textContent`,
    `${inLine} [data-testid="chat-msg-symbol"] svg > title')?.textContent`,
    `${inLine} > :first-child')?.textContent.endsWith('typing…')`,
    `${inLine} > :first-child')?.textContent.endsWith('recording audio…')`,
    `${inLine} > :first-child')?.textContent.startsWith('Draft')`,
    `row.querySelector('[aria-selected]')?.getAttribute('aria-selected')`,
  ],
};

const inCorner = `row.querySelector('[data-testid="msg-meta"]`;

/** The messages of the open chat that are drawn: the fields of a message as the reader gives them. */
export const conversation: Window = {
  rows: `[...document.querySelectorAll('div#main [data-id]:has(> [data-virtualized="false"])')]`,
  ours: 'JSON.stringify(__queunirReader.readChat()).length',
  fields: [
    `row.getAttribute('data-id')`,
    `row.querySelector('[data-virtualized]')?.getAttribute('data-virtualized')`,
    `row.querySelector('[data-icon^="tail-"]')?.getAttribute('data-icon')`,
    `row.querySelector('[data-testid="author"]')?.textContent`,
    `row.querySelector('[data-testid="image-thumb"], [data-testid="video-content"]') !== null`,
    `row.querySelector('[data-testid~="selectable-text"]')?.textContent`,
    `row.querySelector('[data-pre-plain-text]')?.getAttribute('data-pre-plain-text')`,
    `${inCorner} span[dir="auto"]')?.textContent`,
    `${inCorner} svg > title')?.textContent`,
    `row.querySelector('[data-testid="quoted-message"] [data-testid="author"]')?.textContent`,
    `row.querySelector('[data-testid="quoted-message"] .quoted-mention')?.textContent`,
    `row.querySelector('[data-icon^="forward"]') !== null`,
    `${inCorner} > span')?.textContent`,
    `${inCorner} [aria-label]')?.getAttribute('aria-label')`,
    `row.querySelector('[data-testid="reaction-bubble"]')?.getAttribute('aria-label')`,
    `row.querySelector('[data-testid~="selectable-text"] + [role="button"]') !== null`,
    `row.querySelector('[aria-hidden="true"]')?.textContent`,
    `row.querySelector('[data-testid="media-state-download"]') !== null`,
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
