import type { Contact } from '@queunir/contracts/contacts/contacts';
import { Pencil } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useRenameContact } from '../api/use-rename-contact.ts';
import { shownName } from '../shown-name.ts';

/** A contact's name, which can be changed in place; ours wins over WhatsApp's until it is taken back. */
export function ContactName({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const rename = useRenameContact(contact.id);
  const [name, setName] = useState<string | null>(null);
  const opener = useRef<HTMLSpanElement>(null);
  const close = () => {
    setName(null);
    requestAnimationFrame(() => opener.current?.querySelector('button')?.focus());
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const wanted = name?.trim() ?? '';
    if (wanted === '' || wanted === contact.name) return close();
    rename.mutate(wanted, { onSuccess: close });
  };
  if (name === null) {
    return (
      <div className="flex max-w-full items-center gap-1 ps-9 max-md:ps-11">
        <h2 className="min-w-0 text-16 font-semibold wrap-anywhere">
          <bdi>{shownName(contact).name}</bdi>
        </h2>
        <span ref={opener}>
          <IconButton name={t('contacts.rename')} onClick={() => setName(contact.name)}>
            <Pencil size={14} aria-hidden="true" />
          </IconButton>
        </span>
      </div>
    );
  }
  return (
    <form className="flex w-full flex-col gap-2" onSubmit={save}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the person just asked to type here
        autoFocus
        dir="auto"
        maxLength={200}
        aria-label={t('contacts.name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && close()}
        className="h-10 w-full rounded-8 border border-line-strong/60 bg-raised px-3 text-center max-md:h-11"
      />
      {rename.isError && (
        <p role="alert" className="text-13 text-fail">
          {errorText(rename.error)}
        </p>
      )}
      <div className="flex flex-wrap justify-center gap-2">
        {contact.nameByHand && (
          <Button small look="quiet" onClick={() => rename.mutate(null, { onSuccess: close })}>
            {t('contacts.useWhatsAppName')}
          </Button>
        )}
        <Button small onClick={close}>
          {t('ui.cancel')}
        </Button>
        <Button small look="primary" type="submit" busy={rename.isPending}>
          {t('ui.save')}
        </Button>
      </div>
    </form>
  );
}
