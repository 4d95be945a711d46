import type { ChatInfo as Info } from '@queunir/contracts/info/info';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../kit/preferences.tsx';
import { dayAndClock, fullTime } from '../../kit/time.ts';
import { useNow } from '../../kit/use-now.ts';
import { Button } from '../../ui/Button.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useChatInfo, useReadChatInfo } from '../api/use-chat-info.ts';
import { BusinessLinks } from './BusinessLinks.tsx';
import { Members } from './Members.tsx';

/** What WhatsApp's info drawer tells of a chat: members of a group, a business's mail and websites; read when asked for. */
export function ChatInfo({ chatId, group }: { chatId: string; group: boolean }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const info = useChatInfo(chatId).data;
  const read = useReadChatInfo(chatId);
  if (!info) return null;
  return (
    <section className="flex flex-col gap-3 border-t border-line p-4 text-13">
      {info.readAt !== null && (group ? <Members info={info} /> : <Person info={info} />)}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button small busy={read.isPending} onClick={() => read.mutate()}>
          {t(group ? 'info.readMembers' : 'info.readContact')}
        </Button>
        {info.readAt !== null && <SeenOn at={info.readAt} />}
      </div>
      {read.isError && (
        <p role="alert" className="text-fail">
          {errorText(read.error)}
        </p>
      )}
    </section>
  );
}

function Person({ info }: { info: Info }) {
  const { t } = useTranslation();
  return (
    <>
      {info.business ? (
        <BusinessLinks info={info} />
      ) : (
        <p className="text-ink-soft">{t('info.noBusiness')}</p>
      )}
      {info.commonGroups !== null && (
        <p className="text-ink-soft">{t('info.commonGroups', { count: info.commonGroups })}</p>
      )}
    </>
  );
}

function SeenOn({ at }: { at: string }) {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const now = useNow(60);
  return (
    <span className="text-12 text-ink-faint" title={fullTime(at, preferences)}>
      {t('info.seenOn', { time: dayAndClock(at, now, preferences) })}
    </span>
  );
}
