import { cx } from '../../kit/cx.ts';

type Props = {
  value: number;
  most: number;
  mark?: number;
  /** Being full is nothing to look out for. */
  calm?: boolean;
  className?: string;
};

/** How full something is, as a bar; amber from nine tenths on. Decoration: the figures stand beside it. */
export function Meter({ value, most, mark, calm = false, className }: Props) {
  const share = most > 0 ? Math.min(1, value / most) : 0;
  return (
    <span
      aria-hidden="true"
      className={cx('relative block h-1.5 overflow-hidden rounded-full bg-line', className)}
    >
      <span
        className={cx('block h-full rounded-full', !calm && share >= 0.9 ? 'bg-wait-fill' : 'bg-accent')}
        style={{ width: `${100 * share}%` }}
      />
      {mark !== undefined && most > 0 && (
        <span
          className="absolute inset-y-0 w-0.5 bg-ink-soft"
          style={{ left: `${100 * Math.min(1, mark / most)}%` }}
        />
      )}
    </span>
  );
}
