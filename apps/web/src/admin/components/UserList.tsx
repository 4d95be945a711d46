import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PaneError } from '../../ui/PaneError.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useUsers } from '../api/use-users.ts';
import { useUrlFilter } from '../use-url-filter.ts';
import { LoadMore } from './LoadMore.tsx';
import { SearchBox } from './SearchBox.tsx';
import { UserRow } from './UserRow.tsx';

/** Accounts, newest first, with a search. */
export function UserList({ onInvite }: { onInvite: () => void }) {
  const { t } = useTranslation();
  const { get, set } = useUrlFilter();
  const search = get('q');
  const query = useUsers(search);
  const users = query.data?.pages.flatMap((page) => page.users) ?? [];
  const onSearch = useCallback((q: string) => set({ q }), [set]);
  return (
    <>
      <search className="flex flex-wrap gap-2">
        <SearchBox name={t('admin.users.search')} value={search} onChange={onSearch} />
      </search>
      {query.isPending && (
        <div className="skeleton-wait flex flex-col gap-3" aria-hidden="true">
          {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
            <Skeleton key={key} className="h-14 w-full rounded-8" />
          ))}
        </div>
      )}
      {query.isError && users.length === 0 && (
        <PaneError error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && users.length === 0 && (
        <EmptyState title={t(search === '' ? 'admin.users.none' : 'admin.users.noneFit')}>
          {search === '' ? (
            <Button onClick={onInvite}>{t('admin.invite.act')}</Button>
          ) : (
            <Button onClick={() => set({ q: '' })}>{t('admin.clearFilters')}</Button>
          )}
        </EmptyState>
      )}
      {users.length > 0 && (
        <ul
          className="divide-y divide-line overflow-hidden rounded-8 border border-line bg-sheet"
          aria-busy={query.isPlaceholderData || undefined}
        >
          {users.map((user) => (
            <UserRow key={user.id} user={user} />
          ))}
        </ul>
      )}
      <LoadMore query={query} />
    </>
  );
}
