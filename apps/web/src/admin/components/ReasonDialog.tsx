import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormFault } from '../../ui/FormFault.tsx';
import { Modal } from '../../ui/Modal.tsx';

type Props = {
  title: string;
  text: string;
  act: string;
  danger?: boolean;
  /** Without a reason of five characters it is not done. */
  must?: boolean;
  /** Has to be typed first, to be sure that it is this one. */
  word?: string;
  /** Further fields, before the reason. */
  fields?: ReactNode;
  busy: boolean;
  error: unknown;
  onConfirm: (told: { reason: string; typed: string }) => void;
  onClose: () => void;
};

/** Says what an act does, asks why, and where much is lost has a word typed. */
export function ReasonDialog(props: Props) {
  const { title, text, act, danger = false, must = false, word, fields, busy, error } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onConfirm({ reason: reason.trim(), typed: typed.trim() });
  };
  const ready = (word === undefined || typed.trim() === word) && (!must || reason.trim().length >= 5);
  return (
    <Modal open title={title} text={text} onClose={props.onClose}>
      <form className="flex flex-col gap-3" onSubmit={submit}>
        {word !== undefined && (
          <Field
            label={t('admin.typeWord', { word })}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            inputMode="numeric"
            required
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
        {fields}
        <Field
          label={t(must ? 'admin.reasonMust' : 'admin.reason')}
          hint={t(must ? 'admin.reasonMustHint' : 'admin.reasonHint')}
          autoComplete="off"
          maxLength={300}
          required={must}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <FormFault error={error} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={props.onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" look={danger ? 'danger' : 'primary'} busy={busy} disabled={!ready}>
            {act}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
