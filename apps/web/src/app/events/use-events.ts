import type { AppEvent } from '@queunir/contracts/events/events';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { chatsChanged } from '../../chats/chat-events.ts';
import { contactsChanged } from '../../contacts/contact-events.ts';
import { gapsKey } from '../../gaps/api/use-gaps.ts';
import { reportReach } from '../../kit/reach.ts';
import { sessionKey } from '../../kit/session-key.ts';
import { statusKey } from '../../link/api/use-status.ts';
import { messagesChanged } from '../../messages/message-events.ts';
import { settingsKeys } from '../../settings/api/keys.ts';
import { hearStream } from './early-stream.ts';
import { addEvent, type EventBatch, emptyBatch } from './event-batch.ts';
import { parseEvent } from './parse-event.ts';

/** Events that come this close together are answered together. */
const batchMs = 40;
/** A hidden tab keeps its counts right, but in no hurry. */
const hiddenBatchMs = 2000;
/** A stream that is away for less than this is not worth a word. */
const patienceMs = 5000;

/** Listens to the slice as long as somebody is signed in, and hands each fact to the room it belongs to. */
export function useEvents(): void {
  const client = useQueryClient();
  useEffect(() => {
    let batch = emptyBatch();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lost: ReturnType<typeof setTimeout> | undefined;
    const answer = () => {
      timer = undefined;
      const told = batch;
      batch = emptyBatch();
      answerBatch(client, told);
    };
    const take = (event: AppEvent | null) => {
      if (!event) return;
      addEvent(batch, event);
      timer ??= setTimeout(answer, document.hidden ? hiddenBatchMs : batchMs);
    };
    const leave = hearStream((news) => {
      if (news.kind === 'event') return take(parseEvent(news.data));
      clearTimeout(lost);
      if (news.open) reportReach(true);
      else lost = setTimeout(() => reportReach(false), patienceMs);
    });
    return () => {
      leave();
      clearTimeout(timer);
      clearTimeout(lost);
    };
  }, [client]);
}

function answerBatch(client: QueryClient, batch: EventBatch): void {
  if (batch.reset) {
    void client.invalidateQueries();
    return;
  }
  if (batch.status) {
    void client.invalidateQueries({ queryKey: statusKey });
    void client.invalidateQueries({ queryKey: gapsKey });
  }
  if (batch.settings) void client.invalidateQueries({ queryKey: settingsKeys.settings });
  if (batch.sessions) {
    void client.invalidateQueries({ queryKey: sessionKey });
    void client.invalidateQueries({ queryKey: settingsKeys.sessions });
  }
  chatsChanged(client, batch.chats, batch.chatsRemoved);
  messagesChanged(client, batch.messages, batch.messagesRemoved);
  contactsChanged(client, batch.contacts);
}
