import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isLocal } from './thread-data.ts';
import { countNewSince, type ThreadRow } from './thread-rows.ts';
import { useStayAtEnd } from './use-stay-at-end.ts';

/** This near to the end counts as "at the end": new messages then scroll into view. */
const endThreshold = 80;
/** Rows from either end at which the next page is asked for. */
const pageThreshold = 4;

type Options = {
  rows: ThreadRow[];
  /** False while newer messages are stored but not loaded: then nothing follows the end. */
  atPresent: boolean;
  headHeight: number;
  onNearStart: () => void;
  onNearEnd: () => void;
};

/**
 * Scrolling of a thread: opens at the unread divider or the end, stays where it is when older pages come in
 * front or new messages behind, follows only at the end, and counts what came while scrolled up.
 */
export function useThreadScroll({ rows, atPresent, headHeight, onNearStart, onNearEnd }: Options) {
  const scroller = useRef<HTMLDivElement>(null);
  const wasPresent = useRef(atPresent);
  const [atEnd, setAtEnd] = useState(true);
  const [seenId, setSeenId] = useState<string | null>(null);
  const opened = useRef(false);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 62,
    getItemKey: (index) => rows[index]!.message.id,
    anchorTo: 'end',
    followOnAppend: atPresent && wasPresent.current,
    scrollEndThreshold: endThreshold,
    overscan: 8,
    paddingStart: headHeight,
    paddingEnd: 12,
    onChange: (instance) => {
      if (!opened.current) return;
      setAtEnd(instance.isAtEnd(endThreshold));
      const range = instance.range;
      if (!range) return;
      if (range.startIndex <= pageThreshold) onNearStart();
      if (range.endIndex >= instance.options.count - pageThreshold) onNearEnd();
    },
  });
  useEffect(() => {
    wasPresent.current = atPresent;
  }, [atPresent]);

  const divider = rows.findIndex((row) => row.unread !== null);
  useLayoutEffect(() => {
    if (opened.current || rows.length === 0) return;
    opened.current = true;
    if (divider === -1) virtual.scrollToEnd();
    else virtual.scrollToIndex(divider, { align: 'start' });
    setAtEnd(virtual.isAtEnd(endThreshold));
  }, [rows.length, divider, virtual]);

  useStayAtEnd(scroller, endThreshold, () => virtual.scrollToEnd());

  const lastId = rows.findLast((row) => !isLocal(row.message))?.message.id ?? null;
  useEffect(() => {
    if (atEnd || seenId === null) setSeenId(lastId);
  }, [atEnd, lastId, seenId]);
  const waiting = atEnd
    ? 0
    : countNewSince(
        rows.map((row) => row.message),
        seenId,
      );
  return { scroller, virtual, atEnd, waiting };
}
