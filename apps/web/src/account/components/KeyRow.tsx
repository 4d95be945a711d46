import type { listKeys } from '@queunir/contracts/account/keys';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../kit/preferences.tsx';
import { shortDate } from '../../kit/time.ts';
import { useNow } from '../../kit/use-now.ts';
import { Button } from '../../ui/Button.tsx';

export type ShownKey = ReplyOf<typeof listKeys>['keys'][number];

/** One key: by what it is known again, what it may, and until when. */
export function KeyRow({ entry, onRevoke }: { entry: ShownKey; onRevoke: () => void }) {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const now = useNow(60);
  const day = (at: string) => shortDate(at, now, preferences);
  const facts = [
    entry.scopes.map((scope) => t(`account.scope.${scope}`)).join(', '),
    t('account.keyCreated', { time: day(entry.createdAt) }),
    entry.lastUsedAt ? t('account.keyUsed', { time: day(entry.lastUsedAt) }) : t('account.keyUnused'),
    entry.expiresAt ? t('account.keyUntil', { time: day(entry.expiresAt) }) : t('account.keyForever'),
  ];
  return (
    <li className="flex items-center gap-4 py-2">
      <div className="min-w-0 flex-1">
        <p className="truncate">
          <bdi dir="auto" className="font-medium">
            {entry.name}
          </bdi>{' '}
          <span className="num text-13 text-ink-soft">{entry.shown}…</span>
        </p>
        <p className="text-13 text-ink-faint">{facts.join(' · ')}</p>
      </div>
      <Button small onClick={onRevoke}>
        {t('account.revoke')}
      </Button>
    </li>
  );
}
