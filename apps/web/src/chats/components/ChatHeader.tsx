import type { ChatRow } from '@queunir/contracts/chats/chats';
import { ArrowLeft, CheckCheck, PanelRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePreferences } from '../../kit/preferences.tsx';
import { dayAndClock, fullTime } from '../../kit/time.ts';
import { useNow } from '../../kit/use-now.ts';
import { Button } from '../../ui/Button.tsx';
import { Face } from '../../ui/Face.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useNamesakeHint } from '../../ui/use-namesake-hint.ts';

type Props = {
  chat: ChatRow;
  subtitle: string | null;
  /** When they were last seen, where WhatsApp shows it. */
  lastSeenAt: string | null;
  contactAddress: string;
  panelOpen: boolean;
  onBack: () => void;
  onTogglePanel: () => void;
  onClose: () => void;
};

/** The head of a thread: who it is, how they are, and what can be done. */
export function ChatHeader({
  chat,
  subtitle,
  lastSeenAt,
  contactAddress,
  panelOpen,
  onBack,
  onTogglePanel,
  onClose,
}: Props) {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const now = useNow(60);
  const lastSeen = lastSeenAt && t('chats.lastSeen', { time: dayAndClock(lastSeenAt, now, preferences) });
  const hint = useNamesakeHint(chat.namesake, now);
  const below = chat.typing ? t(`chats.${chat.typing}`) : (subtitle ?? lastSeen ?? hint);
  return (
    <header className="flex h-14 shrink-0 items-center gap-2 border-b border-line bg-sheet px-2 md:px-4">
      <IconButton name={t('ui.back')} className="md:hidden" onClick={onBack}>
        <ArrowLeft size={20} aria-hidden="true" />
      </IconButton>
      <Link
        to={contactAddress}
        className="flex min-h-11 min-w-0 flex-1 items-center gap-3 rounded-8"
        title={t('chats.showContact')}
      >
        <Face name={chat.title} src={chat.face} size={32} group={chat.kind === 'group'} />
        <span className="min-w-0">
          <h2 className="truncate text-14 font-semibold">
            <bdi>{chat.title}</bdi>
          </h2>
          {below && (
            <span
              dir="auto"
              title={lastSeenAt && below === lastSeen ? fullTime(lastSeenAt, preferences) : undefined}
              className="block truncate text-12 text-ink-faint"
            >
              {below}
            </span>
          )}
        </span>
      </Link>
      {chat.ball === 'me' && !chat.archived && (
        <Button small onClick={onClose} title={t('chats.closeHint')} className="max-md:px-2">
          <CheckCheck size={16} aria-hidden="true" />
          <span className="max-md:sr-only">{t('chats.close')}</span>
        </Button>
      )}
      <IconButton
        name={t('chats.panel')}
        aria-pressed={panelOpen}
        className="max-md:hidden"
        onClick={onTogglePanel}
      >
        <PanelRight size={18} aria-hidden="true" />
      </IconButton>
    </header>
  );
}
