import type { ChatDetail } from '@queunir/contracts/chats/chats';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../kit/preferences.tsx';
import { dayAndClock, fullTime } from '../../kit/time.ts';
import { useNow } from '../../kit/use-now.ts';

type Props = Pick<ChatDetail, 'wholeSince' | 'wholeUntil' | 'previewOnly' | 'history'>;

/** Since when nothing is missing in a chat, beside its contact. */
export function ChatWhole({ chat }: { chat: Props }) {
  const { wholeSince, wholeUntil, previewOnly, history } = chat;
  const { t } = useTranslation();
  const preferences = usePreferences();
  const now = useNow(60);
  const when = (at: string) => dayAndClock(at, now, preferences);
  return (
    <div className="flex flex-col gap-1 border-t border-line p-4 text-12 text-ink-faint text-pretty">
      <p title={wholeSince ? fullTime(wholeSince, preferences) : undefined}>
        {!wholeSince
          ? t('gaps.chatNever')
          : wholeUntil
            ? t('gaps.chatWholeUntil', { time: when(wholeSince), until: when(wholeUntil) })
            : t('gaps.chatWhole', { time: when(wholeSince) })}
      </p>
      {wholeSince && history !== 'all' && <p>{t('gaps.older')}</p>}
      {previewOnly && <p>{t('gaps.chatPreview')}</p>}
    </div>
  );
}
