import { cx } from '../../kit/cx.ts';
import { sparkPath } from '../spark-path.ts';

type Props = {
  values: readonly (number | null)[];
  /** What it shows, in words; decoration where the words stand beside it. */
  name?: string;
  width?: number;
  height?: number;
  /** The upper edge, at least; a dashed line marks it. */
  top?: number;
  className?: string;
};

/** Values over time as a small line; gaps where nothing was measured. */
export function Sparkline({ values, name, width = 96, height = 24, top, className }: Props) {
  const { lines, dots } = sparkPath(values, { width, height: height - 4, top });
  return (
    <svg
      role={name ? 'img' : undefined}
      aria-label={name}
      aria-hidden={name ? undefined : true}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className={cx('block text-accent', className)}
      style={className ? undefined : { width, height }}
    >
      {top !== undefined && (
        <path
          d={`M0 2H${width}`}
          stroke="var(--line-strong)"
          strokeDasharray="2 3"
          vectorEffect="non-scaling-stroke"
        />
      )}
      <g
        transform="translate(0 2)"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinejoin="round"
        strokeLinecap="round"
      >
        {lines.map((d) => (
          <path key={d} d={d} vectorEffect="non-scaling-stroke" />
        ))}
        {dots.map(({ x, y }) => (
          <path key={`${x} ${y}`} d={`M${x} ${y}h0.01`} strokeWidth={3} vectorEffect="non-scaling-stroke" />
        ))}
      </g>
    </svg>
  );
}
