import type { ChatDetail } from '@queunir/contracts/chats/chats';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../kit/preferences.tsx';
import { dayAndClock } from '../../kit/time.ts';
import { useNow } from '../../kit/use-now.ts';
import { NextTry } from './NextTry.tsx';
import { ReadAgain } from './ReadAgain.tsx';

type Props = { chatId: string; hole: NonNullable<ChatDetail['hole']> };

/** One line over a thread in which messages may be missing. */
export function HoleLine({ chatId, hole }: Props) {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const now = useNow(60);
  const times = {
    from: dayAndClock(hole.from, now, preferences),
    to: dayAndClock(hole.to, now, preferences),
  };
  return (
    <div
      data-hole
      className="flex shrink-0 flex-wrap items-center justify-center gap-x-3 gap-y-1 border-b border-line bg-wait-soft px-4 py-1.5 text-13 text-wait"
    >
      <span className="text-pretty">{t(hole.beyond ? 'gaps.beyond' : 'gaps.hole', times)}</span>
      <NextTry at={hole.nextTryAt} />
      <ReadAgain chatId={chatId} />
    </div>
  );
}
