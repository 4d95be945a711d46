import { useTranslation } from 'react-i18next';
import { cx } from '../../kit/cx.ts';
import { Button } from '../../ui/Button.tsx';
import { FormFault } from '../../ui/FormFault.tsx';
import type { SliceDetail } from '../api/use-slice.ts';
import { useSliceAct } from '../api/use-slice-act.ts';
import { factsOf } from '../slice-words.ts';
import { FactMarks } from './FactMarks.tsx';
import { Panel } from './Panel.tsx';
import { When } from './When.tsx';

/** What the last check found, each fact in words, and a check at once. */
export function SliceFactsPanel({ slice }: { slice: SliceDetail }) {
  const { t } = useTranslation();
  const check = useSliceAct(slice.number);
  const { facts } = slice;
  return (
    <Panel
      title={t('admin.facts.title')}
      text={
        facts ? (
          <>
            {t('admin.facts.checked')} <When at={facts.checkedAt} />
            {!facts.current && ` · ${t('admin.facts.old')}`}
          </>
        ) : (
          t('admin.facts.never')
        )
      }
      aside={
        <div className="flex items-center gap-3">
          <FactMarks facts={facts} />
          <Button
            small
            disabled={!slice.may.includes('check')}
            busy={check.isPending}
            onClick={() => check.mutate({ act: 'check', reason: null })}
          >
            {t('admin.acts.check.act')}
          </Button>
        </div>
      }
    >
      <ul aria-hidden="true" className="grid gap-x-6 gap-y-1 text-13 md:grid-cols-2">
        {factsOf(facts).map(({ name, holds }) => (
          <li
            key={name}
            className={cx(holds === false ? 'text-fail' : holds === null ? 'text-ink-faint' : 'text-ink')}
          >
            {t(`admin.facts.${name}.${holds === null ? 'unknown' : holds ? 'yes' : 'no'}`)}
          </li>
        ))}
      </ul>
      <p className="text-13 text-ink-soft">
        {t('admin.facts.page')} <span className="num">{facts?.current ? (facts.phase ?? '–') : '–'}</span>
        {slice.lastLinkedSeenAt && (
          <>
            {' · '}
            {t('admin.facts.lastLinked')} <When at={slice.lastLinkedSeenAt} />
          </>
        )}
      </p>
      <FormFault error={check.error} />
    </Panel>
  );
}
