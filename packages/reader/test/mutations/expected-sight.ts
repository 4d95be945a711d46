import type { MessageTruth, PageTruth, RowTruth } from '../simulated/page-truth.ts';

/** What is true of the page that is open, by its elements. */
export type ExpectedSight = {
  rows: ReadonlyMap<Element, RowTruth>;
  messages: ReadonlyMap<Element, MessageTruth & { key: string }>;
  title: string | null;
};

/**
 * Finds the elements that a truth speaks of, without the reader: rows by their place, messages by their id. Errors when
 * the page shows other rows or messages than the truth knows.
 */
export function expectSight(truth: PageTruth): ExpectedSight {
  const rows = [...document.querySelectorAll<HTMLElement>('#side #pane-side [role="grid"] > *')];
  if (rows.length !== truth.rows.length) throw new Error(`${rows.length} rows, not ${truth.rows.length}.`);
  rows.sort((one, other) => offsetOf(one) - offsetOf(other));
  const ids = [...document.querySelectorAll('div#main [data-id]')];
  const known = Object.keys(truth.messages);
  if (ids.length !== known.length) throw new Error(`${ids.length} messages, not ${known.length}.`);
  return {
    rows: new Map(truth.rows.map((row, index) => [rows[index] as Element, row])),
    messages: new Map(
      known.map((key) => {
        const element = ids.find((each) => each.getAttribute('data-id')?.split('_').includes(key));
        if (!element) throw new Error(`The page shows no message ${key}.`);
        return [element, { ...(truth.messages[key] as MessageTruth), key }];
      }),
    ),
    title: truth.title,
  };
}

function offsetOf(row: HTMLElement): number {
  return Number(/translateY\(([\d.]+)px\)/.exec(row.style.transform)?.[1]);
}
