import { useTranslation } from 'react-i18next';
import { cx } from '../../kit/cx.ts';
import type { SliceRow } from '../api/use-slices.ts';
import { stateWord, type Tone, toneOf } from '../slice-words.ts';

const dots: Record<Tone, string> = {
  good: 'bg-accent',
  calm: 'bg-line-strong',
  busy: 'bg-wait-fill animate-pulse',
  bad: 'bg-fail',
};

/** A slice's state in a word, with a light. */
export function StateMark({ state, wanted }: { state: SliceRow['state']; wanted?: SliceRow['wanted'] }) {
  const { t } = useTranslation();
  const word = stateWord({ state, wanted });
  const tone = toneOf(word);
  return (
    <span
      data-state={word}
      className={cx('inline-flex items-center gap-1.5 whitespace-nowrap', tone === 'bad' && 'text-fail')}
    >
      <span aria-hidden="true" className={cx('size-2 shrink-0 rounded-full', dots[tone])} />
      {t(`admin.state.${word}`)}
    </span>
  );
}
