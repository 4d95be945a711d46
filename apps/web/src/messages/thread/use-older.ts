import { useRef } from 'react';
import { ApiError } from '../../kit/api-error.ts';
import { useLoadOlder } from '../api/use-load-older.ts';
import { useThreadPages } from '../api/use-thread-pages.ts';
import type { HistoryState } from '../components/HistoryHead.tsx';
import type { ThreadData } from './thread-data.ts';

/** Going on towards the past: stored pages by themselves, then WhatsApp's, when the person asks. */
export function useOlder(
  chatId: string,
  data: ThreadData | undefined,
  history: 'nothing' | 'preview' | 'part' | 'all',
) {
  const pages = useThreadPages(chatId);
  const asked = useLoadOlder(chatId);
  const failedAt = useRef<string | null>(null);
  const state = historyState(data, history, asked);
  const nearStart = () => {
    const before = data?.older;
    if (!before || pages.older.isPending || failedAt.current === before) return;
    pages.older.mutate(before, {
      onError: () => {
        failedAt.current = before;
      },
    });
  };
  const nearEnd = () => {
    if (data?.newer && !pages.newer.isPending) pages.newer.mutate(data.newer);
  };
  const ask = () => {
    failedAt.current = null;
    if (data?.older) nearStart();
    else if (!asked.isPending) asked.mutate();
  };
  return { state, nearStart, nearEnd, ask, failed: pages.older.isError };
}

type Asked = { isPending: boolean; error: unknown; data?: { history: 'part' | 'all' | 'unavailable' } };

/** What stands above the oldest loaded message. */
export function historyState(data: ThreadData | undefined, history: string, asked: Asked): HistoryState {
  if (data?.older) return 'stored';
  if (asked.isPending) return 'asking';
  if (history === 'all' || asked.data?.history === 'all') return 'all';
  if (asked.error instanceof ApiError || asked.data?.history === 'unavailable') return 'away';
  return 'askable';
}
