import { Search, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../kit/use-debounced.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PaneError } from '../../ui/PaneError.tsx';
import type { ChatFilter } from '../api/keys.ts';
import { useAnyArchived } from '../api/use-any-archived.ts';
import { useChatCounts } from '../api/use-chat-counts.ts';
import { useChats } from '../api/use-chats.ts';
import { offeredFilters } from '../filters.ts';
import { ChatListSkeleton } from './ChatListSkeleton.tsx';
import { ChatRows } from './ChatRows.tsx';
import { FilterChips } from './FilterChips.tsx';

type Props = {
  activeId: string | null;
  filter: ChatFilter;
  letterShortcuts: boolean;
  addressOf: (chatId: string) => string;
  onFilter: (filter: ChatFilter) => void;
  /** J and K: show what is stored of this chat. */
  onPeek: (chatId: string) => void;
  /** Leads from the names of chats to the words in them. */
  onSearchMessages: () => void;
  /** What stands above the rows while WhatsApp is read (progress) or not linked. */
  above?: ReactNode;
  /** What an empty list offers. */
  whenEmpty?: ReactNode;
};

/** The chat list: search, filters, rows. */
export function ChatList(props: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const q = useDebounced(words.trim(), 150);
  const { query, rows } = useChats(props.filter, q);
  const counts = useChatCounts();
  const offered = offeredFilters(props.filter, useAnyArchived());
  return (
    <>
      <header className="flex flex-col gap-2 pt-3">
        <div className="relative mx-4">
          <Search
            size={16}
            aria-hidden="true"
            className="absolute top-1/2 left-3 -translate-y-1/2 text-ink-faint"
          />
          <input
            type="search"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && setWords('')}
            aria-label={t('chats.search')}
            placeholder={t('chats.search')}
            className="h-9 w-full rounded-8 border border-line bg-raised pr-9 pl-9 placeholder:text-ink-faint max-md:h-11 [&::-webkit-search-cancel-button]:hidden"
          />
          {words !== '' && (
            <button
              type="button"
              aria-label={t('chats.clearSearch')}
              onClick={() => setWords('')}
              className="absolute top-0 right-0 inline-flex size-9 items-center justify-center text-ink-faint max-md:size-11"
            >
              <X size={16} aria-hidden="true" />
            </button>
          )}
        </div>
        <FilterChips offered={offered} value={props.filter} counts={counts.data} onChange={props.onFilter} />
      </header>
      {props.above}
      {query.isPending ? (
        <ChatListSkeleton />
      ) : query.isError && rows.length === 0 ? (
        <PaneError error={query.error} onRetry={() => void query.refetch()} />
      ) : rows.length === 0 ? (
        <EmptyList
          filter={props.filter}
          q={q}
          onAll={() => props.onFilter('all')}
          onSearchMessages={props.onSearchMessages}
        >
          {props.whenEmpty}
        </EmptyList>
      ) : (
        <ChatRows
          rows={rows}
          view={`${props.filter}|${q}`}
          activeId={props.activeId}
          letterShortcuts={props.letterShortcuts}
          addressOf={props.addressOf}
          onPeek={props.onPeek}
          more={query.hasNextPage && !query.isFetchingNextPage}
          onMore={() => void query.fetchNextPage()}
        />
      )}
    </>
  );
}

function EmptyList(props: {
  filter: ChatFilter;
  q: string;
  onAll: () => void;
  onSearchMessages: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  if (props.q !== '')
    return (
      <EmptyState title={t('chats.emptySearch', { q: props.q })}>
        <Button small onClick={props.onSearchMessages}>
          {t('chats.searchMessages')}
        </Button>
      </EmptyState>
    );
  if (props.filter === 'all') {
    return (
      <EmptyState title={t('chats.emptyAll')} text={t('chats.emptyAllText')}>
        {props.children}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t(`chats.empty.${props.filter}`)}>
      <Button small onClick={props.onAll}>
        {t('chats.showAll')}
      </Button>
    </EmptyState>
  );
}
