import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../kit/api-error.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormFault } from '../../ui/FormFault.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useTwoFactorCode } from '../api/use-two-factor-code.ts';

type Props = {
  started: { totpUri: string; recoveryCodes: string[] };
  onDone: (recoveryCodes: string[]) => void;
  onClose: () => void;
};

/** The secret for the authenticator app as a QR code and in letters; a code of the app proves that it works. */
export function TwoFactorSetup({ started, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const typing = useTwoFactorCode();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = { kind: 'app', code: code.replace(/\s/g, '') } as const;
    typing.mutate(given, { onSuccess: () => onDone(started.recoveryCodes) });
  };
  const wrong = typing.error instanceof ApiError && ['code_wrong', 'bad_request'].includes(typing.error.code);
  return (
    <form className="flex flex-col gap-4" onSubmit={submit}>
      <p>{t('account.scan')}</p>
      <div className="flex flex-col gap-4 md:flex-row">
        <QrCode text={started.totpUri} name={t('account.qrName')} />
        <div className="min-w-0 flex-1">
          <p className="text-13 text-ink-soft">{t('account.byHand')}</p>
          <p className="num mt-2 text-14 break-words select-all" data-secret>
            {secretOf(started.totpUri)}
          </p>
        </div>
      </div>
      <Field
        label={t('account.code')}
        name="code"
        autoComplete="one-time-code"
        inputMode="numeric"
        autoFocus
        required
        minLength={6}
        maxLength={10}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        error={wrong ? errorText(new ApiError('code_wrong', '', 403)) : null}
      />
      {!wrong && <FormFault error={typing.error} />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" busy={typing.isPending}>
          {t('account.confirm')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}

/** The secret of an `otpauth://` address in groups of four letters; empty when it names none. */
export function secretOf(totpUri: string): string {
  const secret = /[?&]secret=([A-Za-z2-7]+)/.exec(totpUri)?.[1] ?? '';
  return secret.match(/.{1,4}/g)?.join(' ') ?? '';
}
