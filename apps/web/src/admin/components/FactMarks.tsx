import { Activity, Cpu, Link2, MessageCircleReply } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../kit/cx.ts';
import type { SliceRow } from '../api/use-slices.ts';
import { type FactName, factsOf } from '../slice-words.ts';

const icons: Record<FactName, typeof Cpu> = {
  process: Cpu,
  answers: MessageCircleReply,
  linked: Link2,
  events: Activity,
};

/** The four facts of a slice, each with a mark of its own and its words on hover and for who hears them. */
export function FactMarks({ facts }: { facts: SliceRow['facts'] }) {
  const { t } = useTranslation();
  return (
    <ul aria-label={t('admin.facts.title')} className="relative inline-flex gap-1">
      {factsOf(facts).map(({ name, holds }) => {
        const Icon = icons[name];
        const words = t(`admin.facts.${name}.${holds === null ? 'unknown' : holds ? 'yes' : 'no'}`);
        return (
          <li key={name} title={words} data-fact={name} data-holds={String(holds)}>
            <span className="sr-only">{words}</span>
            <span
              aria-hidden="true"
              className={cx(
                'relative flex size-6 items-center justify-center rounded-4 border',
                holds === true && 'border-transparent bg-accent-soft text-accent',
                holds === false && 'border-transparent bg-fail-soft text-fail',
                holds === null && 'border-dashed border-line-strong/60 text-ink-faint',
              )}
            >
              <Icon size={14} />
              {holds === false && <span className="absolute h-5 w-0.5 rotate-45 rounded-full bg-fail" />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
