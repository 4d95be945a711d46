import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../ui/Button.tsx';
import type { UserDetail } from '../api/use-user.ts';
import { Facts } from './Facts.tsx';
import { Panel } from './Panel.tsx';
import { StateMark } from './StateMark.tsx';
import type { UserActName } from './UserActDialog.tsx';
import { When } from './When.tsx';

type Props = { user: UserDetail; onAct: (name: UserActName) => void };

/** The workspace of an account with its slice and plan: suspending it, and looking on in it. */
export function WorkspacePanel({ user, onAct }: Props) {
  const { t } = useTranslation();
  const { workspace, slice } = user;
  if (!workspace)
    return (
      <Panel title={t('admin.user.workspace')}>
        <p className="text-ink-soft">{t('admin.user.noWorkspace')}</p>
      </Panel>
    );
  const suspended = workspace.suspendedAt !== null;
  return (
    <Panel title={t('admin.user.workspace')}>
      {suspended && (
        <p className="rounded-8 bg-wait-soft px-3 py-2 text-13 text-wait">
          {t('admin.user.suspendedSince')} <When at={workspace.suspendedAt!} />
          {workspace.suspendedReason && `: ${workspace.suspendedReason}`}
        </p>
      )}
      <Facts
        rows={[
          [t('admin.user.name'), <bdi key="name">{workspace.name}</bdi>],
          [
            t('admin.user.slice'),
            slice ? (
              <span key="slice" className="inline-flex items-center gap-3">
                <StateMark state={slice.state} />
                <Link
                  to={`/admin/slices/${slice.number}`}
                  className="text-accent underline underline-offset-2"
                >
                  {t('admin.sliceNumber', { number: slice.number })}
                </Link>
              </span>
            ) : (
              '–'
            ),
          ],
          [
            t('admin.user.plan'),
            <span key="plan" className="num">
              {workspace.plan}
            </span>,
          ],
          [t('admin.user.roleThere'), t(`admin.user.roles.${workspace.role}`)],
          [t('admin.user.created'), <When key="created" at={workspace.createdAt} />],
        ]}
      />
      <div className="flex flex-wrap gap-2">
        <Button small onClick={() => onAct(suspended ? 'resume' : 'suspend')}>
          {t(`admin.user.acts.${suspended ? 'resume' : 'suspend'}.act`)}
        </Button>
        <Button small onClick={() => onAct('plan')}>
          {t('admin.user.acts.plan.act')}
        </Button>
        <Button small onClick={() => onAct('look-on')}>
          {t('admin.user.acts.look-on.act')}
        </Button>
      </div>
    </Panel>
  );
}
