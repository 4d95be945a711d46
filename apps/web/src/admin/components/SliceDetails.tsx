import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SliceDetail } from '../api/use-slice.ts';
import { Facts } from './Facts.tsx';
import { Panel } from './Panel.tsx';
import { QuietHour } from './QuietHour.tsx';
import { When } from './When.tsx';

/** Whose a slice is, where it runs, and its dates. */
export function SliceDetails({ slice, owner }: { slice: SliceDetail; owner: ReactNode }) {
  const { t } = useTranslation();
  const num = (value: ReactNode) => <span className="num">{value}</span>;
  const when = (name: 'created' | 'claimed' | 'linked' | 'request' | 'expires', at: string | null) =>
    at === null ? null : ([t(`admin.slice.${name}`), <When key={name} at={at} />] as const);
  return (
    <Panel title={t('admin.slice.about')}>
      <div className="text-13">
        {slice.owner ? (
          <Link
            to={`/admin/users/${slice.owner.id}`}
            className="-mx-2 block rounded-8 px-2 py-1 hover:bg-hover"
          >
            {owner}
          </Link>
        ) : (
          owner
        )}
      </div>
      {slice.suspendedReason !== null && (
        <p className="rounded-8 bg-wait-soft px-3 py-2 text-13 text-wait">
          {t('admin.slice.suspendedText', { reason: slice.suspendedReason })}
        </p>
      )}
      <Facts
        rows={[
          [t('admin.slice.wanted'), t(`admin.wanted.${slice.wanted}`)],
          slice.plan === null ? null : [t('admin.user.plan'), num(slice.plan)],
          [t('admin.slice.runtime'), `${slice.runtime} · ${slice.host}`],
          [t('admin.slice.image'), num(slice.image)],
          slice.wantedImage === null || slice.wantedImage === slice.image
            ? null
            : [t('admin.slice.wantedImage'), num(slice.wantedImage)],
          slice.previousImage === null ? null : [t('admin.slice.previousImage'), num(slice.previousImage)],
          [t('admin.slices.version'), num(slice.facts?.version ?? '–')],
          [t('admin.slice.port'), num(slice.port)],
          [t('admin.slice.generation'), num(slice.generation)],
          [t('admin.slice.failures'), num(slice.failures)],
          [t('admin.slice.connections'), num(slice.facts?.connections ?? '–')],
          when('created', slice.createdAt),
          when('claimed', slice.claimedAt),
          when('linked', slice.linkedAt),
          when('request', slice.lastRequestAt),
          when('expires', slice.poolExpiresAt),
        ]}
      />
      <QuietHour slice={slice} />
    </Panel>
  );
}
