import type { ChatDetail } from '@queunir/contracts/chats/chats';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../kit/preferences.tsx';
import { dayAndClock, fullTime } from '../../kit/time.ts';
import { useNow } from '../../kit/use-now.ts';

/** Since when nothing is missing in a chat, beside its contact. */
export function ChatWhole({ wholeSince, previewOnly }: Pick<ChatDetail, 'wholeSince' | 'previewOnly'>) {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const now = useNow(60);
  return (
    <div className="flex flex-col gap-1 border-t border-line p-4 text-12 text-ink-faint text-pretty">
      <p title={wholeSince ? fullTime(wholeSince, preferences) : undefined}>
        {wholeSince
          ? t('gaps.chatWhole', { time: dayAndClock(wholeSince, now, preferences) })
          : t('gaps.chatNever')}
      </p>
      {previewOnly && <p>{t('gaps.chatPreview')}</p>}
    </div>
  );
}
