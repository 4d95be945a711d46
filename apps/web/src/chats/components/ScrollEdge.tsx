import { ChevronLeft, ChevronRight } from 'lucide-react';
import { cx } from '../../kit/cx.ts';

type Props = { side: 'left' | 'right'; onPress: () => void };

/**
 * The edge of a row that goes on: it fades, and a press shows more. For mice only: a finger drags the row, and the
 * keyboard walks through it.
 */
export function ScrollEdge({ side, onPress }: Props) {
  const Arrow = side === 'left' ? ChevronLeft : ChevronRight;
  return (
    <div
      aria-hidden="true"
      className={cx(
        'pointer-events-none absolute inset-y-0 flex w-14 items-start from-sheet from-45% to-transparent',
        side === 'left' ? 'left-0 bg-linear-to-r' : 'right-0 justify-end bg-linear-to-l',
      )}
    >
      <button
        type="button"
        tabIndex={-1}
        onClick={onPress}
        className="pointer-events-auto inline-flex h-7 w-8 items-center justify-center text-ink-soft hover:text-ink max-md:h-8"
      >
        <Arrow size={18} />
      </button>
    </div>
  );
}
