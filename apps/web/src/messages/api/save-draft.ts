import { saveDraft as saveDraftEndpoint } from '@queunir/contracts/chats/chats';
import { call } from '../../kit/call.ts';

export type DraftToSave = {
  chatId: string;
  text: string;
  quotedMessageId: string | null;
  baseVersion: number;
};

/** Keeps a draft on the server; with `leaving` the request outlives the page (browsers allow 64 KB for that). */
export function saveDraft(
  draft: DraftToSave,
  leaving = false,
): Promise<{ version: number; conflict: boolean }> {
  const { chatId, ...body } = draft;
  return call(saveDraftEndpoint, {
    params: { chatId },
    body,
    keepalive: leaving && draft.text.length < 20_000,
  });
}
