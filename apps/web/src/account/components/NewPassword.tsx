import { useTranslation } from 'react-i18next';
import { ApiError } from '../../kit/api-error.ts';
import { strengthOf } from '../../kit/password-strength.ts';
import { Field } from '../../ui/Field.tsx';
import { PasswordMeter } from '../../ui/PasswordMeter.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The form was sent: then a short one is said to be so. */
  tried: boolean;
  error: unknown;
};

/** The field of a new password with how hard it is to guess. */
export function NewPassword({ label, value, onChange, tried, error }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const fault = isWeak(error) ? errorText(error) : tried && isTooShort(value) ? t('ui.strength.short') : null;
  return (
    <>
      <Field
        label={label}
        type="password"
        name="password"
        autoComplete="new-password"
        required
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        hint={t('account.passwordHint')}
        error={fault}
      />
      <PasswordMeter password={value} />
    </>
  );
}

/** True for a password that is shorter than the server takes. */
export function isTooShort(password: string): boolean {
  return strengthOf(password) === 'short';
}

/** True when the server found a new password too weak. */
export function isWeak(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'password_weak';
}
