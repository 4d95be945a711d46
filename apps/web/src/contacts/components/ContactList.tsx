import { useVirtualizer } from '@tanstack/react-virtual';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDebounced } from '../../kit/use-debounced.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Face } from '../../ui/Face.tsx';
import { PaneError } from '../../ui/PaneError.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useContacts } from '../api/use-contacts.ts';
import { shownName } from '../shown-name.ts';

/** Contacts by name with a search; virtual. */
export function ContactList({ activeId }: { activeId: string | null }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const query = useContacts(useDebounced(words.trim(), 150));
  const contacts = query.data?.pages.flatMap((page) => page.contacts) ?? [];
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: contacts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 60,
    getItemKey: (index) => contacts[index]!.id,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const nearEnd = (items.at(-1)?.index ?? 0) >= contacts.length - 20;
  useEffect(() => {
    if (nearEnd && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [nearEnd, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <>
      <header className="flex flex-col gap-3 p-4">
        <h1 className="text-20 font-semibold">{t('contacts.title')}</h1>
        <div className="relative">
          <Search
            size={16}
            aria-hidden="true"
            className="absolute top-1/2 left-3 -translate-y-1/2 text-ink-faint"
          />
          <input
            type="search"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            aria-label={t('contacts.search')}
            placeholder={t('contacts.search')}
            className="h-9 w-full rounded-8 border border-line bg-raised pr-3 pl-9 placeholder:text-ink-faint max-md:h-11"
          />
        </div>
      </header>
      {query.isPending && <ListSkeleton />}
      {query.isError && contacts.length === 0 && (
        <PaneError error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && contacts.length === 0 && (
        <EmptyState
          title={words ? t('contacts.emptySearch') : t('contacts.empty')}
          text={words ? undefined : t('contacts.emptyText')}
        />
      )}
      <nav
        ref={scroller}
        aria-label={t('contacts.title')}
        className="scroll-calm min-h-0 flex-1 overflow-y-auto"
        hidden={contacts.length === 0}
      >
        <ul className="relative" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const contact = contacts[item.index]!;
            const { name, phone } = shownName(contact);
            return (
              <li
                key={item.key}
                className="absolute inset-x-0"
                style={{ height: item.size, top: item.start }}
              >
                <Link
                  to={`/contacts/${contact.id}`}
                  aria-current={contact.id === activeId ? 'page' : undefined}
                  className="flex h-full items-center gap-3 px-4 hover:bg-hover focus-visible:-outline-offset-2 aria-[current=page]:bg-selected"
                >
                  <Face name={contact.name} src={contact.face} size={40} />
                  <span className="min-w-0">
                    <bdi className="block truncate font-medium">{name}</bdi>
                    {phone && <span className="num block truncate text-12 text-ink-faint">{phone}</span>}
                  </span>
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
    </>
  );
}

function ListSkeleton() {
  return (
    <div className="skeleton-wait space-y-4 px-4" aria-hidden="true">
      {['a', 'b', 'c', 'd', 'e'].map((key) => (
        <div key={key} className="flex items-center gap-3">
          <Skeleton className="size-10 rounded-full" />
          <Skeleton className="h-3 w-40" />
        </div>
      ))}
    </div>
  );
}
