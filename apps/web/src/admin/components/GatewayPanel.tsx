import { useTranslation } from 'react-i18next';
import type { Overview } from '../api/use-overview.ts';
import { Facts } from './Facts.tsx';
import { Panel } from './Panel.tsx';
import { When } from './When.tsx';

/** The gateway that answered: version, since when, and whether it is the one that acts. */
export function GatewayPanel({ gateway }: { gateway: Overview['gateway'] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('admin.overview.gateway')}>
      <Facts
        rows={[
          [
            t('admin.overview.version'),
            <span key="version" className="num">
              {gateway.version}
            </span>,
          ],
          [t('admin.overview.started'), <When key="started" at={gateway.startedAt} />],
          [t('admin.overview.runtime'), gateway.runtime],
          [
            t('admin.overview.leader'),
            t(gateway.leader ? 'admin.overview.leads' : 'admin.overview.standsBy'),
          ],
        ]}
      />
    </Panel>
  );
}
