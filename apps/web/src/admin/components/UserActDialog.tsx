import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field.tsx';
import type { UserDetail } from '../api/use-user.ts';
import type { UserWish } from '../api/use-user-act.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

export type UserActName =
  | 'sign-out'
  | 'mail-verification'
  | 'mail-reset'
  | 'role-admin'
  | 'role-user'
  | 'suspend'
  | 'resume'
  | 'plan'
  | 'look-on';

type Props = {
  name: UserActName;
  user: UserDetail;
  /** Of the operator, for their password manager. */
  myEmail: string;
  busy: boolean;
  error: unknown;
  onWish: (wish: UserWish) => void;
  onClose: () => void;
};

const musts: readonly UserActName[] = ['role-admin', 'role-user', 'suspend', 'look-on'];

/** Says what an act does to an account, asks why, and where it gives or takes much for the operator's own password. */
export function UserActDialog({ name, user, myEmail, busy, error, onWish, onClose }: Props) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [plan, setPlan] = useState(user.workspace?.plan ?? '');
  const isRole = name === 'role-admin' || name === 'role-user';
  return (
    <ReasonDialog
      title={t(`admin.user.acts.${name}.title`, { name: user.name })}
      text={t(`admin.user.acts.${name}.text`, { email: user.email })}
      act={t(`admin.user.acts.${name}.act`)}
      must={musts.includes(name)}
      danger={name === 'suspend' || name === 'role-user'}
      fields={
        isRole ? (
          <>
            <input type="text" name="username" autoComplete="username" value={myEmail} readOnly hidden />
            <Field
              label={t('admin.user.myPassword')}
              type="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </>
        ) : (
          name === 'plan' && (
            <Field
              label={t('admin.user.plan')}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              required
              maxLength={40}
              value={plan}
              onChange={(event) => setPlan(event.target.value)}
            />
          )
        )
      }
      busy={busy}
      error={error}
      onConfirm={({ reason }) => {
        const wish = wishOf(name, { workspaceId: user.workspace?.id ?? '', reason, password, plan });
        onWish(wish);
      }}
      onClose={onClose}
    />
  );
}

type Told = { workspaceId: string; reason: string; password: string; plan: string };

function wishOf(name: UserActName, { workspaceId, reason, password, plan }: Told): UserWish {
  const may = reason || null;
  switch (name) {
    case 'sign-out':
      return { act: 'sign-out', reason: may };
    case 'mail-verification':
      return { act: 'mail', kind: 'verification', reason: may };
    case 'mail-reset':
      return { act: 'mail', kind: 'reset', reason: may };
    case 'role-admin':
      return { act: 'role', role: 'admin', password, reason };
    case 'role-user':
      return { act: 'role', role: 'user', password, reason };
    case 'suspend':
      return { act: 'suspend', workspaceId, reason };
    case 'resume':
      return { act: 'resume', workspaceId, reason: may };
    case 'plan':
      return { act: 'plan', workspaceId, plan: plan.trim(), reason: may };
    case 'look-on':
      return { act: 'look-on', workspaceId, reason };
  }
}
