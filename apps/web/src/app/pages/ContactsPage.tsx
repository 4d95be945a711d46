import { ArrowLeft, MessageCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useContact } from '../../contacts/api/use-contact.ts';
import { ContactList } from '../../contacts/components/ContactList.tsx';
import { ContactPanel } from '../../contacts/components/ContactPanel.tsx';
import { ChatInfo } from '../../info/components/ChatInfo.tsx';
import { cx } from '../../kit/cx.ts';
import { useGoBack } from '../../kit/go-back.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';

/** Contacts: the list and one of them; one pane at a time on a phone. */
export function ContactsPage() {
  const { t } = useTranslation();
  const { contactId } = useParams();
  const goBack = useGoBack();
  return (
    <main className="flex h-full min-w-0 flex-1">
      <section
        className={cx(
          'flex min-h-0 w-full flex-col bg-sheet md:w-80 md:shrink-0 md:border-r md:border-line xl:w-95',
          contactId && 'max-md:hidden',
        )}
      >
        <ContactList activeId={contactId ?? null} />
      </section>
      <section
        className={cx('flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto', !contactId && 'max-md:hidden')}
      >
        {contactId ? (
          <div className="mx-auto w-full max-w-140">
            <div className="p-2 md:hidden">
              <IconButton name={t('ui.back')} onClick={() => goBack('/contacts')}>
                <ArrowLeft size={20} aria-hidden="true" />
              </IconButton>
            </div>
            <ContactPanel key={contactId} contactId={contactId}>
              <ContactChats contactId={contactId} />
            </ContactPanel>
            <ContactInfo contactId={contactId} />
          </div>
        ) : (
          <EmptyState title={t('contacts.pick')} />
        )}
      </section>
    </main>
  );
}

/** What WhatsApp tells of a contact beside the name, by the chat that was used last. */
function ContactInfo({ contactId }: { contactId: string }) {
  const [chatId] = useContact(contactId).data?.contact.chatIds ?? [];
  return chatId === undefined ? null : <ChatInfo key={chatId} chatId={chatId} group={false} />;
}

function ContactChats({ contactId }: { contactId: string }) {
  const { t } = useTranslation();
  const chatIds = useContact(contactId).data?.contact.chatIds ?? [];
  if (chatIds.length === 0) return null;
  return (
    <p className="mt-2 flex flex-wrap justify-center gap-2">
      {chatIds.map((chatId) => (
        <Link
          key={chatId}
          to={`/chats/${chatId}`}
          className="inline-flex h-9 items-center gap-2 rounded-8 bg-accent px-4 font-medium text-accent-ink hover:bg-accent-hover max-md:h-11"
        >
          <MessageCircle size={16} aria-hidden="true" />
          {t('contacts.openChat')}
        </Link>
      ))}
    </p>
  );
}
