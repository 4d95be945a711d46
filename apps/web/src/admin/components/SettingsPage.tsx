import { useTranslation } from 'react-i18next';
import { PaneError } from '../../ui/PaneError.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type SettingsReply, useGatewaySettings } from '../api/use-gateway-settings.ts';
import { settingGroups } from '../setting-groups.ts';
import { AdminPage } from './AdminPage.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';
import { WebhookSecret } from './WebhookSecret.tsx';

/** What operators set while the gateway runs, a form for each group. */
export function SettingsPage() {
  const { t } = useTranslation();
  const query = useGatewaySettings();
  return (
    <AdminPage title={t('admin.places.settings')} text={t('admin.settings.text')}>
      {query.isPending && (
        <div className="skeleton-wait grid gap-4 lg:grid-cols-2" aria-hidden="true">
          {['a', 'b', 'c', 'd'].map((key) => (
            <Skeleton key={key} className="h-52 rounded-8" />
          ))}
        </div>
      )}
      {query.isError && !query.data && <PaneError error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <Groups reply={query.data} />}
    </AdminPage>
  );
}

function Groups({ reply }: { reply: SettingsReply }) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      {settingGroups.map((group) => (
        <SettingsGroup key={group.name} group={group} reply={reply}>
          {group.name === 'alerts' && <WebhookSecret isSet={reply.webhookSecretSet} />}
        </SettingsGroup>
      ))}
    </div>
  );
}
