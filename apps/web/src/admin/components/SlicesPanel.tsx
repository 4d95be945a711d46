import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../kit/preferences.tsx';
import type { Overview } from '../api/use-overview.ts';
import { count } from '../figures.ts';
import { BigFigure } from './BigFigure.tsx';
import { FigureLink } from './FigureLink.tsx';
import { Panel } from './Panel.tsx';
import { StateMark } from './StateMark.tsx';

/** How many slices there are, in which states, and how they are. */
export function SlicesPanel({ slices }: { slices: Overview['slices'] }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const kinds = [
    ['linked', slices.linked, '?linked=yes'],
    ['asleep', slices.asleep, '?state=stopped'],
    ['withProblem', slices.withProblem, '?problem=yes'],
    ['gaveUp', slices.gaveUp, '?state=failed'],
  ] as const;
  return (
    <Panel title={t('admin.places.slices')}>
      <BigFigure value={slices.total} words={t('admin.overview.slicesTotal')} />
      <div className="grid gap-x-8 md:grid-cols-2">
        <div className="flex flex-col">
          {slices.byState.map(({ state, count: many }) => (
            <FigureLink
              key={state}
              to={`/admin/slices?state=${state}`}
              words={<StateMark state={state} />}
              value={count(many, language)}
            />
          ))}
        </div>
        <div className="flex flex-col">
          {kinds.map(([name, many, search]) => (
            <FigureLink
              key={name}
              to={`/admin/slices${search}`}
              words={
                <span
                  className={many > 0 && (name === 'gaveUp' || name === 'withProblem') ? 'text-fail' : ''}
                >
                  {t(`admin.overview.${name}`)}
                </span>
              }
              value={count(many, language)}
            />
          ))}
        </div>
      </div>
    </Panel>
  );
}
