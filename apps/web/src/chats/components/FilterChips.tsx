import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../kit/cx.ts';
import { useOverflow } from '../../kit/use-overflow.ts';
import type { ChatFilter } from '../api/keys.ts';
import { ScrollEdge } from './ScrollEdge.tsx';

type Props = {
  offered: readonly ChatFilter[];
  value: ChatFilter;
  counts: { unread: number; waiting: number } | undefined;
  onChange: (filter: ChatFilter) => void;
};

/** Filters of the chat list as a row of buttons that scrolls sideways; an edge that hides some says so. */
export function FilterChips({ offered, value, counts, onChange }: Props) {
  const { t } = useTranslation();
  const countOf = (filter: ChatFilter) =>
    filter === 'waiting' ? counts?.waiting : filter === 'unread' ? counts?.unread : undefined;
  const row = useRef<HTMLFieldSetElement>(null);
  const overflow = useOverflow(row);
  const by = (pages: number) => row.current?.scrollBy({ left: pages * row.current.clientWidth * 0.6 });
  // The chosen filter is seen whole, however it was chosen.
  useEffect(() => {
    row.current
      ?.querySelector(`[data-filter="${value}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [value]);
  return (
    <div className="relative">
      <fieldset
        ref={row}
        className="scroll-calm flex min-w-0 gap-1.5 overflow-x-auto px-4 pb-2 [scrollbar-width:none]"
      >
        <legend className="sr-only">{t('chats.filters')}</legend>
        {offered.map((filter) => {
          const count = countOf(filter);
          const pressed = filter === value;
          return (
            <button
              key={filter}
              type="button"
              data-filter={filter}
              aria-pressed={pressed}
              onClick={() => onChange(filter)}
              className={cx(
                'relative inline-flex h-7 shrink-0 items-center gap-1.5 rounded-full border px-3 text-13 transition-colors duration-100 focus-visible:-outline-offset-2 after:absolute after:-inset-y-2 after:inset-x-0 max-md:h-8',
                pressed
                  ? 'border-accent bg-accent text-accent-ink'
                  : 'border-line bg-raised text-ink-soft hover:bg-hover',
              )}
            >
              {t(`chats.filter.${filter}`)}
              {count !== undefined && count > 0 && (
                <span
                  className={cx(
                    'text-12 font-medium',
                    pressed ? '' : filter === 'waiting' ? 'text-wait' : 'text-ink-faint',
                  )}
                >
                  {count}
                </span>
              )}
            </button>
          );
        })}
      </fieldset>
      {overflow.left && <ScrollEdge side="left" onPress={() => by(-1)} />}
      {overflow.right && <ScrollEdge side="right" onPress={() => by(1)} />}
    </div>
  );
}
