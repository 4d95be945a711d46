import { useTranslation } from 'react-i18next';
import { cx } from '../kit/cx.ts';
import { strengthOf } from '../kit/password-strength.ts';

const steps = ['short', 'weak', 'fair', 'good', 'strong'] as const;

/** How hard a password is to guess, in a word and a bar. */
export function PasswordMeter({ password }: { password: string }) {
  const { t } = useTranslation();
  const strength = strengthOf(password);
  const reached = password === '' ? 0 : steps.indexOf(strength) + 1;
  return (
    <div className="flex items-center gap-2">
      <span className="flex flex-1 gap-1" aria-hidden="true">
        {steps.map((step, index) => (
          <span
            key={step}
            className={cx(
              'h-1 flex-1 rounded-full',
              index < reached ? (reached <= 2 ? 'bg-wait-fill' : 'bg-accent') : 'bg-line',
            )}
          />
        ))}
      </span>
      <span className="text-13 text-ink-soft" aria-live="polite">
        {password === '' ? t('ui.strength.none') : t(`ui.strength.${strength}`)}
      </span>
    </div>
  );
}
