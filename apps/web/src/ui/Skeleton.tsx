import { cx } from '../kit/cx.ts';

/** A grey shape where words will be; shows after 150 ms only (the parent carries `skeleton-wait`). */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cx('block rounded-4 bg-line', className)} />;
}
