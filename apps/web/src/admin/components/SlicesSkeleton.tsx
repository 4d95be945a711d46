import { Skeleton } from '../../ui/Skeleton.tsx';

const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The shape of the list while it is fetched. */
export function SlicesSkeleton() {
  return (
    <div className="skeleton-wait flex flex-col gap-3 lg:gap-0" aria-hidden="true">
      {rows.map((row) => (
        <div
          key={row}
          className="flex items-center gap-4 border-line max-lg:h-36 max-lg:rounded-8 max-lg:border max-lg:p-4 lg:h-15 lg:border-b lg:px-3"
        >
          <Skeleton className="h-4 w-8" />
          <Skeleton className="h-3 w-20" />
          <Skeleton className="h-3 w-40 max-md:hidden" />
          <Skeleton className="h-6 w-28" />
          <Skeleton className="h-3 w-24 max-md:hidden" />
        </div>
      ))}
    </div>
  );
}
