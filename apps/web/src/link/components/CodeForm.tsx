import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useRequestCode } from '../api/use-request-code.ts';

/** Asks WhatsApp for a code to link by number. `first`: it is the way to link that is offered first. */
export function CodeForm({ first }: { first: boolean }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const request = useRequestCode();
  const [number, setNumber] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (number.trim() !== '') request.mutate(number.trim());
  };
  return (
    <form className="flex w-full flex-col gap-2" onSubmit={submit}>
      <Field
        label={t('link.number')}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        placeholder="+55 11 91234-5678"
        value={number}
        onChange={(event) => setNumber(event.target.value)}
        hint={t('link.numberHint')}
        error={request.isError ? errorText(request.error) : null}
      />
      <Button type="submit" look={first ? 'primary' : 'plain'} busy={request.isPending}>
        {t('link.getCode')}
      </Button>
    </form>
  );
}
