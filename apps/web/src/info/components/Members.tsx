import type { ChatInfo, GroupMember } from '@queunir/contracts/info/info';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPhone } from '../../kit/phone.ts';
import { usePreferences } from '../../kit/preferences.tsx';
import { fullTime, shortDate } from '../../kit/time.ts';
import { Button } from '../../ui/Button.tsx';

const shownAtFirst = 12;

/** The members of a group besides oneself, as WhatsApp showed them; how many there are, and how many it showed. */
export function Members({ info }: { info: ChatInfo }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { members, memberCount, drawn } = info;
  const isCut = memberCount !== null && drawn !== null && drawn < memberCount;
  const shown = all ? members : members.slice(0, shownAtFirst);
  return (
    <div>
      <h3 className="mb-2 text-12 font-medium text-ink-faint">
        {memberCount === null ? t('info.members') : t('info.memberCount', { count: memberCount })}
      </h3>
      {isCut && (
        <p className="mb-2 text-ink-soft text-pretty">{t('info.cut', { drawn, count: memberCount })}</p>
      )}
      {members.length > 0 && (
        <ul className="divide-y divide-line rounded-8 border border-line bg-raised">
          {shown.map((member, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two members may be of one name, which is all that is known
            <Member key={`${member.identityId} ${index}`} member={member} readAt={info.readAt} />
          ))}
        </ul>
      )}
      {members.length > shown.length && (
        <Button small look="quiet" className="mt-1" onClick={() => setAll(true)}>
          {t('info.showAll', { count: members.length })}
        </Button>
      )}
      {info.createdBy && (
        <p className="mt-2 text-12 text-ink-faint wrap-anywhere">
          <bdi>{info.createdBy}</bdi>
        </p>
      )}
    </div>
  );
}

function Member({ member, readAt }: { member: GroupMember; readAt: string | null }) {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const { name, phone } = member;
  const isNumber = name.startsWith('+');
  return (
    <li className="flex items-baseline gap-3 px-3 py-2">
      <span className="min-w-0 flex-1">
        <bdi className={isNumber ? 'num block wrap-anywhere' : 'block wrap-anywhere'}>{name}</bdi>
        {phone && !isNumber && <span className="num block text-12 text-ink-faint">{formatPhone(phone)}</span>}
        {member.lastSeenAt !== readAt && (
          <span className="text-12 text-ink-faint" title={fullTime(member.lastSeenAt, preferences)}>
            {t('info.lastSeen', { date: shortDate(member.lastSeenAt, new Date(), preferences) })}
          </span>
        )}
      </span>
      {member.admin && <span className="shrink-0 text-12 text-ink-faint">{t('info.admin')}</span>}
    </li>
  );
}
