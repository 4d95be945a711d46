import type { getChat } from '@queunir/contracts/chats/chats';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { chatKeys } from '../../chats/api/keys.ts';
import { mergeDetail } from '../../chats/chat-events.ts';
import type { DraftSaved } from '../../messages/draft/use-draft.ts';

/** Tells the chats room what the composer saved, so that the row says "Draft" and coming back finds the text. */
export function useDraftSaved(chatId: string): DraftSaved {
  const client = useQueryClient();
  return useCallback(
    (draft, conflict) => {
      const key = chatKeys.detail(chatId);
      const detail = client.getQueryData<ReplyOf<typeof getChat>>(key);
      if (!detail) return;
      const kept =
        draft.text === '' && draft.quotedMessageId === null
          ? null
          : { ...draft, savedAt: new Date().toISOString() };
      mergeDetail(client, {
        ...detail,
        draft: kept && { ...kept },
        chat: { ...detail.chat, draft: draft.text !== '', draftText: draft.text === '' ? null : draft.text },
      });
      if (conflict) void client.invalidateQueries({ queryKey: key });
    },
    [chatId, client],
  );
}
