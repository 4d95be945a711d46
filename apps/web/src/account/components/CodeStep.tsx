import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../kit/api-error.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormFault } from '../../ui/FormFault.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { type CodeKind, useTwoFactorCode } from '../api/use-two-factor-code.ts';

/** The second factor: a code of the authenticator app, or a recovery code. */
export function CodeStep({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const typing = useTwoFactorCode();
  const [kind, setKind] = useState<CodeKind>('app');
  const [code, setCode] = useState('');
  const app = kind === 'app';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    typing.mutate({ kind, code: app ? code.replace(/\s/g, '') : code.trim() });
  };
  const change = () => {
    setKind(app ? 'recovery' : 'app');
    setCode('');
    typing.reset();
  };
  const wrong = typing.error instanceof ApiError && ['code_wrong', 'bad_request'].includes(typing.error.code);
  return (
    <Sheet title={t('account.codeTitle')} intro={t(app ? 'account.codeIntro' : 'account.recoveryIntro')}>
      <form className="flex flex-col gap-4" onSubmit={submit}>
        <Field
          key={kind}
          label={t(app ? 'account.code' : 'account.recoveryCode')}
          name={app ? 'code' : 'recovery-code'}
          autoComplete={app ? 'one-time-code' : 'off'}
          inputMode={app ? 'numeric' : 'text'}
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          required
          minLength={app ? 6 : 1}
          maxLength={app ? 10 : 40}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          error={wrong ? errorText(new ApiError('code_wrong', '', 403)) : null}
        />
        {!wrong && <FormFault error={typing.error} />}
        <Button look="primary" type="submit" busy={typing.isPending}>
          {t('account.confirm')}
        </Button>
      </form>
      <div className="mt-6 flex flex-wrap gap-2">
        <Button small look="quiet" onClick={change}>
          {t(app ? 'account.useRecovery' : 'account.useApp')}
        </Button>
        <Button small look="quiet" onClick={onAgain}>
          {t('account.startAgain')}
        </Button>
      </div>
    </Sheet>
  );
}
