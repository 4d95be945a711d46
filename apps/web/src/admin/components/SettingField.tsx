import { useTranslation } from 'react-i18next';
import { ApiError } from '../../kit/api-error.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import type { SettingsReply } from '../api/use-gateway-settings.ts';
import { bounds, draftOf, type SettingName } from '../setting-groups.ts';
import { LinesField } from './LinesField.tsx';
import { When } from './When.tsx';

type Props = {
  name: SettingName;
  value: string | boolean;
  reply: SettingsReply;
  error: unknown;
  onChange: (value: string | boolean) => void;
  onStandard: () => void;
};

/** One setting: its field, what it was refused with, and who set it when. */
export function SettingField({ name, value, reply, error, onChange, onStandard }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const label = t(`admin.settings.names.${name}`);
  const hint = t(`admin.settings.hints.${name}`);
  // The gateway says which figures do not go together; nothing here could say it better.
  const fault = !error
    ? null
    : error instanceof ApiError && error.code === 'setting_invalid'
      ? error.message
      : errorText(error);
  const range = bounds[name];
  const text = String(value);
  const typed = { label, hint, error: fault, value: text };
  return (
    <div className="flex flex-col gap-1">
      {name === 'signUp' ? (
        <Choice
          legend={label}
          hideLegend
          name={name}
          value={text as 'open'}
          options={(['closed', 'invited', 'open'] as const).map((one) => ({
            value: one,
            label: t(`admin.settings.signUp.${one}`),
          }))}
          onChange={onChange}
        />
      ) : name === 'poolPaused' ? (
        <Toggle label={label} text={hint} checked={value === true} onChange={onChange} />
      ) : name === 'alertEmails' ? (
        <LinesField {...typed} onChange={onChange} />
      ) : range ? (
        <Field
          {...typed}
          type="number"
          inputMode="numeric"
          required
          min={range.least}
          max={range.most}
          step={1}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Field
          {...typed}
          type="url"
          autoComplete="off"
          maxLength={500}
          placeholder="https://"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      <SetBy name={name} reply={reply} onStandard={onStandard} />
    </div>
  );
}

function SetBy({ name, reply, onStandard }: Pick<Props, 'name' | 'reply' | 'onStandard'>) {
  const { t } = useTranslation();
  const set = reply.changed.find((one) => one.name === name);
  if (!set) return null;
  const standard = draftOf(reply.standards)[name];
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-12 text-ink-faint">
      <span>
        {t('admin.settings.setBy', { who: set.byEmail ?? t('admin.actor.operator') })} <When at={set.at} />
      </span>
      <button
        type="button"
        onClick={onStandard}
        className="inline-flex min-h-7 items-center font-medium text-accent underline underline-offset-2 max-md:min-h-11"
      >
        {typeof standard === 'boolean' || standard === '' || name === 'signUp'
          ? t('admin.settings.toStandard')
          : t('admin.settings.toStandardValue', { value: standard })}
      </button>
    </p>
  );
}
