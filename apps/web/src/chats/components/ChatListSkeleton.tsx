import { Skeleton } from '../../ui/Skeleton.tsx';

const widths = ['w-32', 'w-40', 'w-24', 'w-36', 'w-28', 'w-44', 'w-32', 'w-24'] as const;

/** Rows without words, while chats are on their way. */
export function ChatListSkeleton() {
  return (
    <div className="skeleton-wait" aria-hidden="true">
      {widths.map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no names
        <div key={index} className="flex h-16 items-center gap-3 px-4">
          <Skeleton className="size-10 rounded-full" />
          <div className="flex-1 space-y-2">
            <Skeleton className={`h-3 ${width}`} />
            <Skeleton className="h-3 w-4/5" />
          </div>
        </div>
      ))}
    </div>
  );
}
