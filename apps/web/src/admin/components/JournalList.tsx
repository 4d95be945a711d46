import { PaneError } from '../../ui/PaneError.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { useJournal } from '../api/use-journal.ts';
import { JournalRow } from './JournalRow.tsx';
import { LoadMore } from './LoadMore.tsx';

type Props = { query: ReturnType<typeof useJournal>; withSlice?: boolean; empty: string };

/** Entries of the journal, newest first, with more on demand. */
export function JournalList({ query, withSlice = true, empty }: Props) {
  const entries = query.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <>
      {query.isPending && (
        <div className="skeleton-wait flex flex-col gap-4 py-2" aria-hidden="true">
          {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
            <Skeleton key={key} className="h-8 w-full" />
          ))}
        </div>
      )}
      {query.isError && entries.length === 0 && (
        <PaneError error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && entries.length === 0 && <p className="py-2 text-ink-soft">{empty}</p>}
      <ol className="divide-y divide-line" aria-busy={query.isPlaceholderData || undefined}>
        {entries.map((entry) => (
          <JournalRow key={entry.id} entry={entry} withSlice={withSlice} />
        ))}
      </ol>
      <LoadMore query={query} />
    </>
  );
}
