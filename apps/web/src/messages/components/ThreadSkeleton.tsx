import { cx } from '../../kit/cx.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';

const shapes = ['w-56', 'w-40', 'w-72', 'w-32', 'w-64', 'w-48'] as const;

/** Bubbles without words, while messages are on their way. */
export function ThreadSkeleton({ count = 6 }: { count?: number }) {
  return (
    <div className="skeleton-wait flex flex-col justify-end gap-3 p-4" aria-hidden="true">
      {shapes.slice(0, count).map((width, index) => (
        <div key={width} className={cx('flex', index % 3 === 2 && 'justify-end')}>
          <Skeleton className={cx('h-10 rounded-8', width)} />
        </div>
      ))}
    </div>
  );
}
