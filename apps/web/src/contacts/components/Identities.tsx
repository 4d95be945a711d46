import type { getContact } from '@queunir/contracts/contacts/contacts';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import { useTranslation } from 'react-i18next';
import { formatPhone } from '../../kit/phone.ts';
import { usePreferences } from '../../kit/preferences.tsx';
import { fullTime, shortDate } from '../../kit/time.ts';

type Identity = ReplyOf<typeof getContact>['identities'][number];

/** Every name and number by which somebody was seen, with when. */
export function Identities({ identities, title }: { identities: readonly Identity[]; title: string }) {
  const { t } = useTranslation();
  const preferences = usePreferences();
  if (identities.length === 0) return null;
  return (
    <section>
      <h3 className="mb-2 text-12 font-medium text-ink-faint">{title}</h3>
      <dl className="divide-y divide-line rounded-8 border border-line bg-raised">
        {identities.map((identity) => (
          <div key={identity.id} className="flex items-baseline gap-3 px-3 py-2">
            <dt className="w-24 shrink-0 text-12 text-ink-faint">{t(`contacts.kind.${identity.kind}`)}</dt>
            <dd className="min-w-0 flex-1">
              <bdi
                className={
                  identity.kind === 'phone' || identity.kind === 'jid' || identity.kind === 'lid'
                    ? 'num block text-13 wrap-anywhere'
                    : 'block text-13 wrap-anywhere'
                }
              >
                {identity.kind === 'phone' ? formatPhone(identity.value) : identity.value}
              </bdi>
              <span className="text-12 text-ink-faint" title={fullTime(identity.lastSeenAt, preferences)}>
                {t('contacts.seen', { date: shortDate(identity.lastSeenAt, new Date(), preferences) })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
