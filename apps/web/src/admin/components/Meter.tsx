import { cx } from '../../kit/cx.ts';

type Props = {
  value: number;
  most: number;
  /** A part of the value, drawn darker than the rest of it. */
  part?: number;
  /** Being full is nothing to look out for. */
  calm?: boolean;
  className?: string;
};

/** How full something is, as a bar; amber from nine tenths on. Decoration: the figures stand beside it. */
export function Meter({ value, most, part, calm = false, className }: Props) {
  const share = shareOf(value, most);
  return (
    <span
      aria-hidden="true"
      className={cx('relative block h-1.5 overflow-hidden rounded-full bg-line', className)}
    >
      <span
        className={cx(
          'block h-full rounded-full',
          !calm && share >= 0.9 ? 'bg-wait-fill' : 'bg-accent',
          part !== undefined && 'opacity-40',
        )}
        style={{ width: `${100 * share}%` }}
      />
      {part !== undefined && (
        <span
          className="absolute inset-y-0 left-0 rounded-full bg-accent"
          style={{ width: `${100 * shareOf(part, most)}%` }}
        />
      )}
    </span>
  );
}

const shareOf = (value: number, most: number) => (most > 0 ? Math.min(1, value / most) : 0);
