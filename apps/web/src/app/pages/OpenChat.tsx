import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { useChat } from '../../chats/api/use-chat.ts';
import { useDropOtherDraft } from '../../chats/api/use-drop-other-draft.ts';
import { ChatHeader } from '../../chats/components/ChatHeader.tsx';
import { ChatWhole } from '../../gaps/components/ChatWhole.tsx';
import { HoleLine } from '../../gaps/components/HoleLine.tsx';
import { ChatInfo } from '../../info/components/ChatInfo.tsx';
import { isGone } from '../../kit/api-error.ts';
import { cx } from '../../kit/cx.ts';
import { useGoBack } from '../../kit/go-back.ts';
import { lastInput } from '../../kit/last-input.ts';
import { usePreferences } from '../../kit/preferences.tsx';
import { useLetters } from '../../kit/shortcuts.ts';
import { useMedia, wideWidth } from '../../kit/use-media.ts';
import { useStatus } from '../../link/api/use-status.ts';
import { linkState, sendsNow } from '../../link/phase-words.ts';
import { ThreadPane } from '../../messages/components/ThreadPane.tsx';
import { ThreadSkeleton } from '../../messages/components/ThreadSkeleton.tsx';
import { PaneError } from '../../ui/PaneError.tsx';
import { GoneChat } from './GoneChat.tsx';
import { SidePanel } from './SidePanel.tsx';
import { useCloseChat } from './use-close-chat.ts';
import { useDraftSaved } from './use-draft-saved.ts';
import { usePanel } from './use-panel.ts';
import { useReadChat } from './use-read-chat.ts';

export type OpenChatProps = { chatId: string; suffix: string; contactShown: boolean };

/** One open chat: head, thread, composer and the contact beside it. Mounted anew for every chat. */
export function OpenChat({ chatId, suffix, contactShown }: OpenChatProps) {
  const { t } = useTranslation();
  const goBack = useGoBack();
  const opened = (useLocation().state as { opened?: boolean } | null)?.opened === true;
  const [search] = useSearchParams();
  const { letterShortcuts } = usePreferences();
  const chat = useChat(chatId);
  const status = useStatus().data;
  const wide = useMedia(wideWidth);
  const panel = usePanel({ chatId, suffix, contactShown, wide });
  const read = useReadChat(chatId, opened, chat.data?.chat.unreadInWhatsApp ?? 0);
  const closeChat = useCloseChat(chatId);
  const dropOther = useDropOtherDraft(chatId);
  const onDraftSaved = useDraftSaved(chatId);
  // Who opens a chat with the mouse writes next; who uses keys goes on with J and K, a finger would only get its keyboard.
  const [focusAsked, setFocusAsked] = useState(() => (opened && lastInput() === 'mouse' ? 1 : 0));
  useLetters(letterShortcuts, { e: closeChat, r: () => setFocusAsked((count) => count + 1) });

  const gone = isGone(chat.error);
  if (gone || (chat.isError && !chat.data)) {
    return (
      <section className="flex min-w-0 flex-1">
        {gone ? (
          <GoneChat error={chat.error} listAddress={`/chats${suffix}`} />
        ) : (
          <PaneError error={chat.error} onRetry={() => void chat.refetch()} />
        )}
      </section>
    );
  }
  const detail = chat.data;
  return (
    <>
      <section
        aria-label={t('messages.chat')}
        className={cx('flex min-h-0 min-w-0 flex-1 flex-col', contactShown && 'max-md:hidden')}
      >
        {detail ? (
          <>
            <ChatHeader
              chat={detail.chat}
              subtitle={detail.subtitle}
              lastSeenAt={detail.lastSeenAt}
              contactAddress={`/chats/${chatId}/contact${suffix}`}
              panelOpen={panel.open}
              onBack={() => goBack(`/chats${suffix}`)}
              onTogglePanel={panel.toggle}
              onClose={closeChat}
            />
            {detail.hole && <HoleLine chatId={chatId} hole={detail.hole} />}
            <ThreadPane
              chatId={chatId}
              title={detail.chat.title}
              group={detail.chat.kind === 'group'}
              draft={detail.draft}
              otherDraft={detail.otherDraft}
              history={detail.history}
              firstUnreadId={detail.firstUnreadMessageId}
              unreadInWhatsApp={detail.chat.unreadInWhatsApp}
              reading={read.busy}
              cannotSend={detail.cannotSend}
              notice={waitNotice()}
              foundId={search.get('m')}
              focusAsked={focusAsked}
              onReadUnread={read.readUnread}
              onDraftSaved={onDraftSaved}
              onDropOtherDraft={() => dropOther.mutate()}
              onLeaveComposer={() =>
                document.querySelector<HTMLElement>(`[data-chat-id="${chatId}"]`)?.focus()
              }
            />
          </>
        ) : (
          <div className="flex flex-1 flex-col justify-end">
            <ThreadSkeleton />
          </div>
        )}
      </section>
      {panel.open && detail && (
        <SidePanel
          contactId={detail.chat.contactId}
          group={detail.chat.kind === 'group'}
          title={detail.chat.title}
          face={detail.chat.face}
          overlay={!wide}
          foot={
            <>
              <ChatInfo key={chatId} chatId={chatId} group={detail.chat.kind === 'group'} />
              <ChatWhole chat={detail} />
            </>
          }
          onClose={panel.close}
        />
      )}
    </>
  );

  function waitNotice(): string | null {
    if (status === undefined || sendsNow(status)) return null;
    return t(linkState(status) === 'changed' ? 'messages.willWaitChanged' : 'messages.willWait');
  }
}
