import { type AdminEvent, adminEvent, adminEventsPath } from '@queunir/contracts/admin/events';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import * as z from 'zod/mini';
import { adminChanged } from '../../admin/admin-events.ts';
import { reportReach } from '../../kit/reach.ts';
import { browserParts, joinStream } from './shared-stream.ts';

const source = { address: adminEventsPath, name: 'queunir.admin-events' };
/** Facts that come this close together are answered together. */
const batchMs = 150;
/** Each slice is checked once a minute: their figures come in larger handfuls. */
const checksMs = 3000;
/** A stream that is away for less than this is not worth a word. */
const patienceMs = 5000;

/** Listens to the gateway while an operator's page is open, and fetches again what each fact touches. */
export function useAdminEvents(): void {
  const client = useQueryClient();
  useEffect(() => {
    const told: AdminEvent[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let dueAt = Number.POSITIVE_INFINITY;
    let lost: ReturnType<typeof setTimeout> | undefined;
    const answer = () => {
      dueAt = Number.POSITIVE_INFINITY;
      adminChanged(client, told.splice(0));
    };
    const take = (event: AdminEvent | null) => {
      if (!event) return;
      told.push(event);
      const wait = event.type === 'slice.checked' || document.hidden ? checksMs : batchMs;
      if (Date.now() + wait >= dueAt) return;
      clearTimeout(timer);
      dueAt = Date.now() + wait;
      timer = setTimeout(answer, wait);
    };
    const leave = joinStream(
      (news) => {
        if (news.kind === 'event') return take(parse(news.data));
        clearTimeout(lost);
        if (!news.open) {
          lost = setTimeout(() => reportReach(false), patienceMs);
          return;
        }
        reportReach(true);
        // What happened between the first answers and the opening of the stream was told to nobody.
        take({ type: 'stream.reset' });
      },
      browserParts(),
      source,
    );
    return () => {
      leave();
      clearTimeout(timer);
      clearTimeout(lost);
    };
  }, [client]);
}

/** One fact of the stream; null when its type is not known to this version. */
function parse(data: string): AdminEvent | null {
  try {
    const parsed = z.safeParse(adminEvent, JSON.parse(data));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
