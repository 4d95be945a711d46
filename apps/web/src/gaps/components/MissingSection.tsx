import type { Gaps } from '@queunir/contracts/gaps/gaps';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePreferences } from '../../kit/preferences.tsx';
import { dayAndClock } from '../../kit/time.ts';
import { useNow } from '../../kit/use-now.ts';
import { Section } from '../../ui/Section.tsx';
import { useGaps } from '../api/use-gaps.ts';
import { GapList } from './GapList.tsx';
import { NextTry } from './NextTry.tsx';
import { ReadAgain } from './ReadAgain.tsx';

/** What may be missing: overall, chat by chat, and gap by gap. Nothing before anything is known. */
export function MissingSection() {
  const { t } = useTranslation();
  const gaps = useGaps().data;
  if (!gaps?.wholeSince) return null;
  return (
    <Section title={t('gaps.title')}>
      <Overall gaps={gaps} wholeSince={gaps.wholeSince} />
      {gaps.holes.length > 0 && <Holes holes={gaps.holes} />}
      <GapList gaps={gaps.gaps} />
    </Section>
  );
}

function Overall({ gaps, wholeSince }: { gaps: Gaps; wholeSince: string }) {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const now = useNow(60);
  const when = (at: string) => dayAndClock(at, now, preferences);
  const { previewOnly } = gaps;
  return (
    <div className="flex flex-col gap-1 text-13 text-ink-soft text-pretty">
      <p className="text-14 text-ink">
        {gaps.now
          ? t('gaps.wholeUntil', { time: when(wholeSince), until: when(gaps.now.from) })
          : t('gaps.whole', { time: when(wholeSince) })}
      </p>
      {gaps.promisedSince && <p>{t('gaps.promised', { time: when(gaps.promisedSince) })}</p>}
      {gaps.now && (
        <p className="text-wait">
          {t('gaps.nowText', { time: when(gaps.now.from), reason: t(`gaps.reason.${gaps.now.reason}`) })}
        </p>
      )}
      {gaps.looking && !gaps.now && <p className="text-wait">{t('gaps.looking')}</p>}
      {previewOnly.unread > 0 && (
        <p>
          {t('gaps.previewOnly', { count: previewOnly.unread })} {t('gaps.searchNote')}
        </p>
      )}
      {previewOnly.waiting > 0 && <p>{t('gaps.waiting', { count: previewOnly.waiting })}</p>}
      {gaps.paused && <p>{t('gaps.paused')}</p>}
      {gaps.archived > 0 && <p>{t('gaps.archived', { count: gaps.archived })}</p>}
    </div>
  );
}

function Holes({ holes }: { holes: Gaps['holes'] }) {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const now = useNow(60);
  return (
    <div>
      <h3 className="text-13 font-medium">{t('gaps.holes')}</h3>
      <ul className="divide-y divide-line">
        {holes.map((hole) => (
          <li key={hole.chatId} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-13">
            <Link
              to={`/chats/${hole.chatId}`}
              className="inline-flex min-w-0 items-center font-medium text-accent underline underline-offset-2 max-md:min-h-11"
            >
              <bdi className="truncate">{hole.title}</bdi>
            </Link>
            <span className="min-w-56 flex-1 text-ink-soft text-pretty">
              {t(hole.beyond ? 'gaps.beyond' : 'gaps.hole', {
                from: dayAndClock(hole.from, now, preferences),
                to: dayAndClock(hole.to, now, preferences),
              })}{' '}
              <NextTry at={hole.nextTryAt} />
            </span>
            <ReadAgain chatId={hole.chatId} />
          </li>
        ))}
      </ul>
    </div>
  );
}
