import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormFault } from '../../ui/FormFault.tsx';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { showToast } from '../../ui/toasts.ts';
import type { Account } from '../api/use-account-session.ts';
import { useChangeProfile } from '../api/use-change-profile.ts';

/** The languages by their own names. */
const languages = [
  { value: 'en', label: 'English' },
  { value: 'pt-BR', label: 'Português (Brasil)' },
  { value: 'es', label: 'Español' },
] as const;

/** What the person is called, and the language of mails to them. */
export function ProfileSection({ account }: { account: Account }) {
  const { t } = useTranslation();
  const change = useChangeProfile();
  const [name, setName] = useState(account.name);
  const [language, setLanguage] = useState(account.language);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { name: name.trim(), language },
      { onSuccess: () => showToast({ text: t('account.saved') }) },
    );
  };
  return (
    <Section title={t('account.profile')}>
      <form className="flex flex-col gap-3" onSubmit={submit}>
        <div className="grid gap-4 md:grid-cols-2">
          <Field
            label={t('account.name')}
            name="name"
            autoComplete="name"
            required
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Select
            label={t('account.mailLanguage')}
            value={language}
            options={languages}
            onChange={(value) => setLanguage(value as Account['language'])}
          />
        </div>
        <FormFault error={change.error} />
        <Button type="submit" className="self-start" busy={change.isPending}>
          {t('account.save')}
        </Button>
      </form>
    </Section>
  );
}
