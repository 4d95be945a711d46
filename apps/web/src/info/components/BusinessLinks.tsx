import type { ChatInfo } from '@queunir/contracts/info/info';
import { useTranslation } from 'react-i18next';

/** A business's mail addresses and websites, as WhatsApp links them. */
export function BusinessLinks({ info }: { info: Pick<ChatInfo, 'emails' | 'websites'> }) {
  const { t } = useTranslation();
  const { emails, websites } = info;
  const shown =
    'block wrap-anywhere text-accent underline underline-offset-2 max-md:min-h-11 max-md:content-center';
  return (
    <div>
      <h3 className="mb-2 text-12 font-medium text-ink-faint">{t('info.business')}</h3>
      {emails.length + websites.length === 0 && <p className="text-ink-soft">{t('info.noLinks')}</p>}
      <ul className="flex flex-col gap-1">
        {emails.map((email) => (
          <li key={email}>
            <a href={`mailto:${email}`} className={shown}>
              <bdi>{email}</bdi>
            </a>
          </li>
        ))}
        {websites.map((address) => (
          <li key={address}>
            {/^https?:\/\//i.test(address) ? (
              <a href={address} target="_blank" rel="noreferrer noopener" className={shown}>
                <bdi>{address}</bdi>
              </a>
            ) : (
              <bdi className="block wrap-anywhere">{address}</bdi>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
