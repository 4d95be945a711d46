import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../kit/preferences.tsx';
import { Button } from '../../ui/Button.tsx';
import type { UserDetail } from '../api/use-user.ts';
import { count } from '../figures.ts';
import { Facts } from './Facts.tsx';
import { Panel } from './Panel.tsx';
import type { UserActName } from './UserActDialog.tsx';

type Props = { user: UserDetail; isMe: boolean; onAct: (name: UserActName) => void };

/** How an account comes in: browsers, keys, mailed links, and whether it is an operator's. */
export function UserAccessPanel({ user, isMe, onAct }: Props) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const there = user.deletedAt === null;
  const acts: readonly UserActName[] = there
    ? [
        'sign-out',
        user.verified ? 'mail-reset' : 'mail-verification',
        user.role === 'admin' ? 'role-user' : 'role-admin',
      ]
    : [];
  return (
    <Panel title={t('admin.user.access')}>
      <Facts
        rows={[
          [
            t('admin.user.sessions'),
            <span key="sessions" className="num">
              {count(user.sessions, language)}
            </span>,
          ],
          [
            t('admin.user.keys'),
            <span key="keys" className="num">
              {count(user.keys, language)}
            </span>,
          ],
          [t('admin.user.operator'), t(user.role === 'admin' ? 'admin.yes' : 'admin.no')],
        ]}
      />
      {isMe && <p className="text-13 text-ink-soft">{t('admin.user.thisIsYou')}</p>}
      <div className="flex flex-wrap gap-2">
        {acts.map((name) => (
          <Button key={name} small onClick={() => onAct(name)}>
            {t(`admin.user.acts.${name}.act`)}
          </Button>
        ))}
      </div>
    </Panel>
  );
}
