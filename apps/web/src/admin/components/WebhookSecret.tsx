import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormFault } from '../../ui/FormFault.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useChangeGatewaySettings } from '../api/use-change-gateway-settings.ts';

/** The secret that alerts to the webhook are signed with: set, replaced, taken away; never shown. */
export function WebhookSecret({ isSet }: { isSet: boolean }) {
  const { t } = useTranslation();
  const change = useChangeGatewaySettings();
  const [secret, setSecret] = useState('');
  const keep = (webhookSecret: string | null) =>
    change.mutate(
      { webhookSecret },
      {
        onSuccess: () => {
          setSecret('');
          showToast({ text: t('admin.settings.saved') });
        },
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep(secret);
  };
  return (
    <form className="flex flex-col gap-2 border-t border-line pt-4" onSubmit={submit}>
      <Field
        label={t('admin.settings.secret')}
        hint={t(isSet ? 'admin.settings.secretSet' : 'admin.settings.secretNone')}
        type="password"
        autoComplete="new-password"
        minLength={16}
        maxLength={200}
        required
        value={secret}
        onChange={(event) => setSecret(event.target.value)}
      />
      <FormFault error={change.error} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" small busy={change.isPending} disabled={secret === ''}>
          {t(isSet ? 'admin.settings.secretReplace' : 'admin.settings.secretKeep')}
        </Button>
        {isSet && (
          <Button small look="quiet" busy={change.isPending} onClick={() => keep(null)}>
            {t('admin.settings.secretRemove')}
          </Button>
        )}
      </div>
    </form>
  );
}
