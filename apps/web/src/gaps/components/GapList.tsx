import type { Gaps } from '@queunir/contracts/gaps/gaps';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../kit/preferences.tsx';
import { dayAndClock, fullTime } from '../../kit/time.ts';
import { useNow } from '../../kit/use-now.ts';

type Gap = Gaps['gaps'][number];

/** The spans in which nothing was read, newest first, and what became of the chats that changed meanwhile. */
export function GapList({ gaps }: { gaps: Gap[] }) {
  const { t } = useTranslation();
  if (gaps.length === 0) return <p className="text-13 text-ink-soft">{t('gaps.noGaps')}</p>;
  return (
    <details className="text-13">
      <summary className="cursor-pointer font-medium max-md:min-h-11 max-md:content-center">
        {t('gaps.gaps')} <span className="num text-ink-faint">{gaps.length}</span>
      </summary>
      <ul className="mt-1 divide-y divide-line">
        {gaps.map((gap) => (
          <GapRow key={gap.id} gap={gap} />
        ))}
      </ul>
    </details>
  );
}

function GapRow({ gap }: { gap: Gap }) {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const now = useNow(60);
  const when = (at: string) => dayAndClock(at, now, preferences);
  return (
    <li className="flex flex-wrap gap-x-3 gap-y-0.5 py-2">
      <span className="num" title={fullTime(gap.from, preferences)}>
        {gap.to === null
          ? t('gaps.goesOn', { from: when(gap.from) })
          : t('gaps.span', { from: when(gap.from), to: when(gap.to) })}
      </span>
      <span className="text-ink-soft">{t(`gaps.reason.${gap.reason}`)}</span>
      {gap.to !== null && <span className="text-ink-faint">{outcome(gap)}</span>}
    </li>
  );

  function outcome({ chats, lookedThrough }: Gap): string {
    const said = [
      chats.read > 0 && t('gaps.read', { count: chats.read }),
      chats.waiting > 0 && t('gaps.toRead', { count: chats.waiting }),
      chats.previewOnly > 0 && t('gaps.preview', { count: chats.previewOnly }),
      chats.holes > 0 && t('gaps.open', { count: chats.holes }),
      !lookedThrough && t('gaps.notLooked'),
    ].filter((words) => words !== false);
    return said.length === 0 ? t('gaps.nothingCame') : said.join(', ');
  }
}
