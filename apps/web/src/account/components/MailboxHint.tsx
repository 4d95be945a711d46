import { useTranslation } from 'react-i18next';

/** Where mails are while this machine serves itself and has no mail server; nothing anywhere else. */
export function MailboxHint() {
  const { t } = useTranslation();
  if (!isThisMachine(window.location.hostname)) return null;
  return (
    <p className="text-13 text-ink-soft">
      {t('account.mailbox')}{' '}
      <a
        href="/mailbox"
        target="_blank"
        rel="noreferrer"
        className="font-medium text-accent underline underline-offset-2"
      >
        {t('account.mailboxLink')}
      </a>
    </p>
  );
}

/** True for names of the machine itself. */
export function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\./.test(host) || host.endsWith('.localhost');
}
