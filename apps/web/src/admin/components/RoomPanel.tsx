import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../kit/preferences.tsx';
import type { Overview } from '../api/use-overview.ts';
import { count } from '../figures.ts';
import { BigFigure } from './BigFigure.tsx';
import { Facts } from './Facts.tsx';
import { MoreLink } from './MoreLink.tsx';
import { Panel } from './Panel.tsx';
import { Tag } from './Tag.tsx';

type Props = { room: Overview['room']; pool: Overview['pool'] };

/** How many more slices fit, how many wait because none does, and how the pool is. */
export function RoomPanel({ room, pool }: Props) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const waiting = room?.waiting ?? null;
  return (
    <Panel title={t('admin.overview.room')}>
      <BigFigure value={room?.fits ?? null} words={t('admin.overview.fits')} />
      <Facts
        rows={[
          [t('admin.overview.waiting'), <Waiting key="waiting" count={waiting} />],
          [
            t('admin.overview.poolReady'),
            <span key="ready" className="num">
              {t('admin.overview.of', {
                value: count(pool.ready, language),
                most: count(pool.wanted, language),
              })}
            </span>,
          ],
          [
            t('admin.overview.poolMaking'),
            <span key="making" className="num">
              {count(pool.making, language)}
            </span>,
          ],
        ]}
      />
      {pool.paused && (
        <p>
          <Tag tone="wait">{t('admin.overview.poolPaused')}</Tag>
        </p>
      )}
      <MoreLink to="/admin/slices?pool=yes">{t('admin.overview.showPool')}</MoreLink>
    </Panel>
  );
}

function Waiting({ count: many }: { count: number | null }) {
  if (many === null) return '–';
  return many > 0 ? <Tag tone="wait">{many}</Tag> : <span className="num">0</span>;
}
