import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../kit/preferences.tsx';
import type { Overview } from '../api/use-overview.ts';
import { count } from '../figures.ts';
import { Meter } from './Meter.tsx';
import { Panel } from './Panel.tsx';

type Share = { name: string; count: number };

/** Which versions answer, and which images are used. */
export function SpreadPanel({ overview, className }: { overview: Overview; className?: string }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('admin.overview.spread')} className={className}>
      <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        <Shares
          title={t('admin.overview.versions')}
          shares={overview.versions.map((one) => ({ name: one.version, count: one.count }))}
        />
        <Shares
          title={t('admin.overview.images')}
          shares={overview.images.map((one) => ({ name: one.image, count: one.count }))}
        />
      </div>
    </Panel>
  );
}

function Shares({ title, shares }: { title: string; shares: readonly Share[] }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const most = Math.max(1, ...shares.map((share) => share.count));
  return (
    <div className="min-w-0">
      <h3 className="mb-1 text-13 font-medium text-ink-soft">{title}</h3>
      {shares.length === 0 && <p className="text-13 text-ink-faint">{t('admin.overview.noneYet')}</p>}
      <ul className="flex flex-col gap-2">
        {shares.map((share) => (
          <li key={share.name} className="flex flex-col gap-1 text-13">
            <span className="flex justify-between gap-4">
              <span className="num truncate" title={share.name}>
                {share.name}
              </span>
              <span className="num">{count(share.count, language)}</span>
            </span>
            <Meter value={share.count} most={most} calm />
          </li>
        ))}
      </ul>
    </div>
  );
}
