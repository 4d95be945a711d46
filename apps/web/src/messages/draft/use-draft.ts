import { useEffect, useRef, useState } from 'react';
import { saveDraft } from '../api/save-draft.ts';
import { type Draft, DraftKeeper } from './draft-keeper.ts';

export type StoredDraft = { text: string; quotedMessageId: string | null; version: number } | null;
export type DraftSaved = (draft: Draft & { version: number }, conflict: boolean) => void;

/** What is typed in a chat: shown at once, kept on the server, saved when the page hides. */
export function useDraft(chatId: string, stored: StoredDraft, onSaved: DraftSaved) {
  const [draft, setDraft] = useState<Draft>({
    text: stored?.text ?? '',
    quotedMessageId: stored?.quotedMessageId ?? null,
  });
  const told = useRef(onSaved);
  told.current = onSaved;
  const keeper = useRef<DraftKeeper | null>(null);
  keeper.current ??= new DraftKeeper(
    draft,
    stored?.version ?? 0,
    (next, leaving) => saveDraft({ chatId, ...next }, leaving),
    (saved, version, conflict) => told.current({ ...saved, version }, conflict),
  );
  useEffect(() => {
    const save = () => void keeper.current?.flush(true);
    const hide = () => document.visibilityState === 'hidden' && save();
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', save);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', save);
      save();
    };
  }, []);
  useEffect(() => {
    const adopted = keeper.current?.adopt(
      { text: stored?.text ?? '', quotedMessageId: stored?.quotedMessageId ?? null },
      stored?.version ?? 0,
    );
    if (adopted) setDraft(adopted);
  }, [stored?.version, stored?.text, stored?.quotedMessageId]);
  const change = (next: Draft) => {
    setDraft(next);
    keeper.current?.change(next);
  };
  return { draft, change, holdSent: () => keeper.current!.holdSent() };
}
