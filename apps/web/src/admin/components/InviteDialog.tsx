import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormFault } from '../../ui/FormFault.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Select } from '../../ui/Select.tsx';
import { useCreateInvitation } from '../api/use-create-invitation.ts';
import type { Me } from '../me.ts';

const languages = [
  { value: 'en', label: 'English' },
  { value: 'pt-BR', label: 'Português' },
  { value: 'es', label: 'Español' },
] as const;

/** Invites one person, by mail or by a link that is shown this once. */
export function InviteDialog(props: { language: Me['language']; onClose: () => void }) {
  const { t } = useTranslation();
  const create = useCreateInvitation();
  const [email, setEmail] = useState('');
  const [language, setLanguage] = useState(props.language);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ email: email.trim() || null, language });
  };
  return (
    <Modal open title={t('admin.invite.title')} text={t('admin.invite.text')} onClose={props.onClose}>
      {create.data ? (
        <div role="status" className="flex flex-col gap-3">
          <p>
            {create.data.invitation.email
              ? t('admin.invite.sent', { email: create.data.invitation.email })
              : t('admin.invite.pass')}
          </p>
          <p
            className="num rounded-8 border border-line bg-raised px-3 py-2 text-13 break-all select-all"
            data-invitation
          >
            {create.data.link}
          </p>
          <div className="flex flex-wrap justify-end gap-2">
            <CopyButton text={create.data.link} />
            <Button look="primary" onClick={props.onClose}>
              {t('admin.done')}
            </Button>
          </div>
        </div>
      ) : (
        <form className="flex flex-col gap-3" onSubmit={submit}>
          <Field
            label={t('admin.invite.email')}
            hint={t('admin.invite.emailHint')}
            type="email"
            autoComplete="off"
            autoCapitalize="none"
            maxLength={254}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
          <Select
            label={t('admin.invite.language')}
            value={language}
            options={languages}
            onChange={(value) => setLanguage(value as Me['language'])}
          />
          <FormFault error={create.error} />
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={props.onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" look="primary" busy={create.isPending}>
              {t('admin.invite.make')}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
