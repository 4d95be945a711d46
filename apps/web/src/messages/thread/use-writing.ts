import type { Message } from '@queunir/contracts/messages/messages';
import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../ui/toasts.ts';
import { messageKeys } from '../api/keys.ts';
import { useOutbox } from '../api/use-outbox.ts';
import { dropLocal, newSending, useSendMessage } from '../api/use-send-message.ts';
import { type DraftSaved, type StoredDraft, useDraft } from '../draft/use-draft.ts';
import { isLocal, type ThreadData } from './thread-data.ts';

type Options = {
  chatId: string;
  draft: StoredDraft;
  messages: readonly Message[];
  field: RefObject<HTMLTextAreaElement | null>;
  onDraftSaved: DraftSaved;
  onDropOtherDraft: () => void;
};

/** Everything about writing in one chat: the draft, the reply, sending, and what did not go out. */
export function useWriting({
  chatId,
  draft: stored,
  messages,
  field,
  onDraftSaved,
  onDropOtherDraft,
}: Options) {
  const client = useQueryClient();
  const { t } = useTranslation();
  const { draft, change, holdSent } = useDraft(chatId, stored, onDraftSaved);
  const held = useRef(new Map<string, () => void>());
  const sending = useSendMessage(chatId);
  const outbox = useOutbox(chatId);
  const quoted = messages.find((message) => message.id === draft.quotedMessageId) ?? null;
  const latest = useRef({ draft, change, sending, outbox });
  latest.current = { draft, change, sending, outbox };

  const send = () => {
    const text = draft.text.trim();
    if (text === '') return;
    const next = newSending(text, quoted);
    held.current.set(next.key, holdSent());
    // Each act of its own: callbacks of `mutate` are heard for the last one only, and only while the chat is shown.
    sending.mutateAsync(next).then(() => letGo(held.current, next.key), failureIsShown);
    change({ text: '', quotedMessageId: null });
    field.current?.focus();
  };
  const onReply = useCallback(
    (message: Message) => {
      latest.current.change({ ...latest.current.draft, quotedMessageId: message.id });
      field.current?.focus();
    },
    [field],
  );
  /** A taken-back text goes in front of what is typed, so that neither is lost. */
  const putBack = useCallback(
    (text: string, quotedMessageId: string | null) => {
      const { draft: now, change: set } = latest.current;
      set({
        text: now.text === '' ? text : `${text}\n${now.text}`,
        quotedMessageId: now.quotedMessageId ?? quotedMessageId,
      });
      field.current?.focus();
    },
    [field],
  );
  const offerUndo = useCallback(
    (text: string, quotedMessageId: string | null) =>
      showToast({
        text: t('messages.discarded'),
        action: { label: t('ui.undo'), run: () => putBack(text, quotedMessageId) },
      }),
    [t, putBack],
  );
  const takeBack = useCallback(
    (message: Message, edit: boolean) => {
      if (isLocal(message)) {
        const key = localKey(message);
        client.setQueryData<ThreadData>(messageKeys.thread(chatId), (data) => data && dropLocal(data, key));
        letGo(held.current, key);
        (edit ? putBack : offerUndo)(message.text, message.quoted?.messageId ?? null);
        return;
      }
      if (!message.outboxId) return;
      latest.current.outbox.discard
        .mutateAsync({ outboxId: message.outboxId, messageId: message.id })
        .then(
          (reply) => void (edit ? putBack : offerUndo)(reply.text, reply.quotedMessageId),
          failureIsShown,
        );
    },
    [chatId, client, putBack, offerUndo],
  );
  const onEdit = useCallback((message: Message) => takeBack(message, true), [takeBack]);
  const onDiscard = useCallback((message: Message) => takeBack(message, false), [takeBack]);
  const onSendNow = useCallback((message: Message) => {
    if (message.outboxId)
      latest.current.outbox.retry.mutate({ outboxId: message.outboxId, messageId: message.id });
    else if (isLocal(message)) {
      const key = localKey(message);
      const again = { text: message.text, quoted: message.quoted, key };
      latest.current.sending.mutateAsync(again).then(() => letGo(held.current, key), failureIsShown);
    }
  }, []);
  const onWasSent = useCallback((message: Message) => {
    if (message.outboxId)
      latest.current.outbox.confirm.mutate({ outboxId: message.outboxId, messageId: message.id });
  }, []);

  return {
    text: draft.text,
    quoted,
    send,
    write: (text: string) => change({ ...draft, text }),
    quote: (message: Message | null) => change({ ...draft, quotedMessageId: message?.id ?? null }),
    addOther: (text: string) => {
      putBack(text, null);
      onDropOtherDraft();
    },
    acts: { onReply, onEdit, onDiscard, onSendNow, onWasSent },
  };
}

/** The mutation itself tells of its failure. */
const failureIsShown = () => undefined;

/** The sending behind a held draft is settled: what the field shows is the draft again. */
function letGo(held: Map<string, () => void>, key: string): void {
  held.get(key)?.();
  held.delete(key);
}

const localKey = (message: Message) => message.id.slice(message.id.indexOf(':') + 1);
