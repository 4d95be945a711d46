import type { Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef } from 'react';
import { useJumpTo } from '../api/use-jump-to.ts';
import type { ThreadRow } from './thread-rows.ts';

type Options = {
  chatId: string;
  rows: ThreadRow[];
  atPresent: boolean;
  foundId: string | null;
  virtual: Virtualizer<HTMLDivElement, Element>;
  onMark: (messageId: string | null) => void;
};

/** How long a message that was jumped to stays marked. */
const markMs = 2500;

/** Jumping to a message (a quote, a search hit) or to the newest one, loading its page when it is not there. */
export function useFoundMessage({ chatId, rows, atPresent, foundId, virtual, onMark }: Options) {
  const load = useJumpTo(chatId);
  const target = useRef<string | 'end' | null>(null);
  const latest = useRef({ rows, atPresent });
  latest.current = { rows, atPresent };
  const { mutate } = load;

  const show = useCallback(
    (index: number, messageId: string) => {
      virtual.scrollToIndex(index, { align: 'center' });
      onMark(messageId);
      setTimeout(() => onMark(null), markMs);
    },
    [virtual, onMark],
  );
  const jump = useCallback(
    (messageId: string) => {
      const index = latest.current.rows.findIndex((row) => row.message.id === messageId);
      if (index !== -1) return show(index, messageId);
      target.current = messageId;
      mutate(messageId);
    },
    [mutate, show],
  );
  const toPresent = useCallback(() => {
    if (latest.current.atPresent) return virtual.scrollToEnd();
    target.current = 'end';
    mutate(null);
  }, [mutate, virtual]);

  useEffect(() => {
    const wanted = target.current;
    if (wanted === null) return;
    if (wanted === 'end') {
      if (!atPresent) return;
      target.current = null;
      virtual.scrollToEnd();
      return;
    }
    const index = rows.findIndex((row) => row.message.id === wanted);
    if (index === -1) return;
    target.current = null;
    show(index, wanted);
  }, [rows, atPresent, show, virtual]);
  useEffect(() => {
    if (foundId) jump(foundId);
  }, [foundId, jump]);
  return { jump, toPresent };
}
