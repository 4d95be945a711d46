import type { KeyScope } from '@queunir/contracts/account/fields';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormFault } from '../../ui/FormFault.tsx';
import { Select } from '../../ui/Select.tsx';
import { useCreateKey } from '../api/use-create-key.ts';

const lives = { d30: 30, d90: 90, d365: 365, never: null } as const;
type Life = keyof typeof lives;

/** Makes a key and shows it this once. */
export function NewKey({ operator, onClose }: { operator: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const create = useCreateKey();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly KeyScope[]>(['read']);
  const [life, setLife] = useState<Life>('d90');
  if (create.data) return <MadeKey secret={create.data.key} onClose={onClose} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ name: name.trim(), scopes: [...scopes], days: lives[life] });
  };
  const offered: readonly KeyScope[] = operator ? ['read', 'write', 'admin'] : ['read', 'write'];
  const toggle = (scope: KeyScope) =>
    setScopes(scopes.includes(scope) ? scopes.filter((one) => one !== scope) : [...scopes, scope]);
  return (
    <form className="flex flex-col gap-4 rounded-8 border border-line p-4" onSubmit={submit}>
      <Field
        label={t('account.keyName')}
        autoComplete="off"
        autoFocus
        required
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
        <legend className="mb-1 text-13 font-medium text-ink-soft">{t('account.keyScopes')}</legend>
        {offered.map((scope) => (
          <label key={scope} className="inline-flex min-h-9 items-center gap-2 max-md:min-h-11">
            <input
              type="checkbox"
              checked={scopes.includes(scope)}
              onChange={() => toggle(scope)}
              className="size-4 accent-accent"
            />
            {t(`account.scope.${scope}`)}
          </label>
        ))}
      </fieldset>
      <Select
        label={t('account.keyEnds')}
        value={life}
        options={(Object.keys(lives) as Life[]).map((value) => ({
          value,
          label: t(`account.days.${value}`),
        }))}
        onChange={(value) => setLife(value as Life)}
      />
      <FormFault error={create.error} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" busy={create.isPending} disabled={scopes.length === 0}>
          {t('account.makeKey')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}

function MadeKey({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="status" className="flex flex-col gap-3 rounded-8 border border-accent bg-accent-soft p-4">
      <p className="font-medium">{t('account.keyMade')}</p>
      <p className="text-13 text-ink-soft">{t('account.keyMadeText')}</p>
      <p className="num rounded-8 border border-line bg-raised px-3 py-2 break-all select-all" data-api-key>
        {secret}
      </p>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={secret} />
        <Button look="primary" onClick={onClose}>
          {t('account.done')}
        </Button>
      </div>
    </div>
  );
}
