import { exportPath } from '@queunir/contracts/export/export';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../kit/api-error.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormFault } from '../../ui/FormFault.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useDeleteAccount } from '../api/use-delete-account.ts';

/** Names what is lost and asks for the address, typed, and the password. */
export function DeleteAccount({ email, onClose }: { email: string; onClose: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const remove = useDeleteAccount();
  const [typed, setTyped] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    remove.mutate(password);
  };
  const same = typed.trim().toLowerCase() === email.toLowerCase();
  const wrong = remove.error instanceof ApiError && remove.error.code === 'password_wrong';
  return (
    <Modal open title={t('account.removeTitle')} text={t('account.removeLost')} onClose={onClose}>
      <a className="mb-3 inline-block text-14 underline" href={exportPath} download>
        {t('account.removeExport')}
      </a>
      <form className="flex flex-col gap-3" onSubmit={submit}>
        <Field
          label={t('account.removeType', { word: email })}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <Field
          label={t('account.password')}
          type="password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={wrong ? errorText(remove.error) : null}
        />
        {!wrong && <FormFault error={remove.error} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" look="danger" busy={remove.isPending} disabled={!same || password === ''}>
            {t('account.removeForGood')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
