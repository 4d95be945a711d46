import { Dialog } from '@base-ui/react/dialog';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../kit/use-debounced.ts';
import { useErrorText } from '../../ui/use-error-text.ts';
import { type CommandAction, matchActions } from '../actions.ts';
import { useSearch } from '../api/use-search.ts';
import { CommandResults } from './CommandResults.tsx';

type Props = {
  actions: readonly CommandAction[];
  onOpenChat: (chatId: string, messageId?: string) => void;
  onClose: () => void;
};

/** ⌘K: chats, messages and acts in one place; the arrows choose, Enter does. */
export function CommandBar({ actions, onOpenChat, onClose }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const q = useDebounced(words.trim(), 120);
  const query = useSearch(q);
  const list = useRef<HTMLDivElement>(null);
  const matching = matchActions(actions, words);
  const chats = q === '' ? [] : (query.data?.chats ?? []);
  const messages = q === '' ? [] : (query.data?.messages ?? []);
  const acts = [
    ...chats.map((chat) => () => onOpenChat(chat.id)),
    ...messages.map((hit) => () => onOpenChat(hit.chatId, hit.messageId)),
    ...matching.map((action) => action.run),
  ];
  const at = Math.min(chosen, Math.max(0, acts.length - 1));
  const run = (index: number) => {
    onClose();
    acts[index]?.();
  };
  useEffect(() => {
    list.current?.querySelector(`#command-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) {
      event.preventDefault();
      setChosen((at + by + acts.length) % Math.max(1, acts.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(at);
    }
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup
          aria-label={t('search.title')}
          className="fixed inset-x-2 top-2 z-40 mx-auto flex max-h-[80dvh] max-w-150 flex-col overflow-hidden rounded-8 border border-line bg-sheet outline-none md:top-[10vh]"
        >
          <input
            role="combobox"
            aria-expanded="true"
            aria-controls="command-list"
            aria-activedescendant={acts.length > 0 ? `command-${at}` : undefined}
            aria-label={t('search.title')}
            placeholder={t('search.placeholder')}
            value={words}
            onChange={(event) => {
              setWords(event.target.value);
              setChosen(0);
            }}
            onKeyDown={onKeyDown}
            className="h-13 shrink-0 border-b border-line bg-transparent px-4 text-16 outline-none placeholder:text-ink-faint"
          />

          <CommandResults
            list={list}
            q={q}
            chats={chats}
            messages={messages}
            actions={matching}
            chosen={at}
            onChoose={setChosen}
            onRun={run}
          />
          {query.isError && q !== '' && (
            <p role="alert" className="p-3 text-13 text-fail">
              {errorText(query.error)}
            </p>
          )}
          {acts.length === 0 && !query.isFetching && (
            <p className="p-3 text-13 text-ink-soft">{t('search.nothing', { q: words })}</p>
          )}
          {q !== '' && (query.data?.notRead ?? 0) > 0 && (
            <p className="p-3 text-12 text-ink-faint">
              {t('search.notRead', { count: query.data!.notRead })}
            </p>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
