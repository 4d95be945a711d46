/** Rows of one window, and the ways of reading them: expressions that give how much was read. */
export type Window = {
  /** What tells a row from all others, on the element `row`. */
  key: string;
  /** Elements of the rows, with those that are empty because they are far from what is seen. */
  rows: string;
  /** True for a row with its content, on the element `row`. */
  drawn: string;
  /** What the reader gives of them. */
  ours: string;
  /** One expression a field, on the element `row`. */
  fields: readonly string[];
  /** The fields of a row that is empty: the reader gives those too. */
  emptyFields: readonly string[];
};

const inTitle = `row.querySelector('[aria-colindex="2"]`;
const inLine = `row.querySelector('[aria-colindex="2"] + *`;
const inBadges = `row.querySelector('[aria-colindex="1"]`;

/** The chat list: the fields of a row as the reader gives them. */
export const list: Window = {
  key: 'row.dataset.testid',
  drawn: 'true',
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
  emptyFields: [],
};

const inCorner = `row.querySelector('[data-testid="msg-meta"]`;

/** The messages of the open chat, drawn ones and shells: the fields of a message as the reader gives them. */
export const conversation: Window = {
  key: 'row.dataset.id',
  rows: `[...document.querySelectorAll('div#main [data-id]')]`,
  drawn: `row.firstElementChild?.getAttribute('data-virtualized') === 'false'`,
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
  emptyFields: [
    `row.getAttribute('data-id')`,
    `row.querySelector('[data-virtualized]')?.getAttribute('data-virtualized')`,
  ],
};

/** Keeps the rows of a window in the world, so that finding them costs nothing later; gives how many of them are drawn. */
export function keepRows({ rows, key, drawn }: Window): string {
  return `(() => {
    globalThis.benchRows = ${rows};
    globalThis.benchDrawn = benchRows.filter((row) => ${drawn});
    globalThis.benchEmpty = benchRows.filter((row) => !(${drawn}));
    globalThis.benchSeen ??= new Set();
    for (const row of benchDrawn) benchSeen.add(${key});
    return benchDrawn.length;
  })()`;
}

/** How many different rows were drawn so far. */
export const seenRows = 'benchSeen.size';

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

/** How many rows of the window are empty. */
export const emptyRows = 'benchEmpty.length';

/** One field of one row that is drawn, or of one that is empty. */
export function oneField(of: 'benchDrawn' | 'benchEmpty', row: number, field: string): string {
  return `(() => { const row = ${of}[${row}]; return String(${field} ?? '').length; })()`;
}

/** Milliseconds that an expression takes in the page, the mean of so many times in a row. */
export function timed(expression: string, times: number): string {
  return `(() => {
    const began = performance.now();
    for (let turn = 0; turn < ${times}; turn += 1) globalThis.benchRead = ${expression};
    return (performance.now() - began) / ${times};
  })()`;
}
