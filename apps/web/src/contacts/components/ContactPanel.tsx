import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Face } from '../../ui/Face.tsx';
import { PaneError } from '../../ui/PaneError.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useContact } from '../api/use-contact.ts';
import { sayOnce, shownName } from '../shown-name.ts';
import { ContactName } from './ContactName.tsx';
import { Identities } from './Identities.tsx';

/** Who a contact is: picture, name, phone, and every name and number ever seen. `chatFace`: what the chat shows until there is one; `children`: what can be done. */
export function ContactPanel({
  contactId,
  chatFace = null,
  children,
}: {
  contactId: string;
  chatFace?: string | null;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const query = useContact(contactId);
  if (query.isPending) return <ContactSkeleton />;
  if (query.isError && !query.data)
    return <PaneError error={query.error} onRetry={() => void query.refetch()} />;
  const { contact, identities } = query.data;
  const { phone } = shownName(contact);
  return (
    <div className="flex flex-col gap-6 p-4">
      <div className="flex flex-col items-center gap-2 pt-2 text-center">
        <Face name={contact.name} src={contact.face ?? chatFace} size={72} />
        <ContactName contact={contact} />
        {phone && (
          <a
            href={`tel:${contact.phone}`}
            className="num inline-flex items-center text-13 text-ink-soft underline-offset-2 hover:underline max-md:min-h-11"
          >
            {phone}
          </a>
        )}
        {children}
      </div>
      <Identities identities={sayOnce(identities)} title={t('contacts.identities')} />
    </div>
  );
}

function ContactSkeleton() {
  return (
    <div className="skeleton-wait flex flex-col items-center gap-3 p-6" aria-hidden="true">
      <Skeleton className="size-18 rounded-full" />
      <Skeleton className="h-4 w-40" />
      <Skeleton className="h-3 w-28" />
    </div>
  );
}
