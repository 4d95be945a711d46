import { createDriftLog } from '../anchors/drift-log.ts';
import type { MessageParser } from '../chat/read-chat.ts';
import type { Drift } from '../feed.ts';
import { type RowRead, readRow } from '../list/read-row.ts';
import type { RowReader } from '../list/read-rows.ts';
import { parseMessage } from '../message/parse-message.ts';
import type { ParsedMessage } from '../message/parsed-message.ts';

/** Remembers what elements said until they change, so that a change costs the reading of what changed. */
export type Memo = {
  row: RowReader;
  message: MessageParser;
  /** Forgets one element. */
  forget(element: Element): void;
};

/** Gives an empty memory; entries go with their elements. */
export function createMemo(): Memo {
  const rows = new WeakMap<Element, { read: RowRead | null; drift: Drift[] }>();
  const messages = new WeakMap<Element, ParsedMessage>();
  return {
    row(element, context) {
      let known = rows.get(element);
      if (!known) {
        const drift = createDriftLog();
        known = { read: readRow(element, { ...context, drift }), drift: drift.list() };
        rows.set(element, known);
      }
      context.drift.addAll(known.drift);
      return known.read;
    },
    message(element, context) {
      const known = messages.get(element);
      if (known) return known;
      const parsed = parseMessage(element, context);
      messages.set(element, parsed);
      return parsed;
    },
    forget(element) {
      rows.delete(element);
      messages.delete(element);
    },
  };
}
