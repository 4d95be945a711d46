import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PaneError } from '../../ui/PaneError.tsx';
import { useThread } from '../api/use-thread.ts';
import type { DraftSaved, StoredDraft } from '../draft/use-draft.ts';
import { useOlder } from '../thread/use-older.ts';
import { useWriting } from '../thread/use-writing.ts';
import { Composer } from './Composer.tsx';
import { OtherDraft } from './OtherDraft.tsx';
import { ReplyPreview } from './ReplyPreview.tsx';
import { Thread } from './Thread.tsx';
import { ThreadSkeleton } from './ThreadSkeleton.tsx';
import { UnreadElsewhere } from './UnreadElsewhere.tsx';

export type ThreadPaneProps = {
  chatId: string;
  title: string;
  group: boolean;
  draft: StoredDraft;
  otherDraft: { text: string } | null;
  history: 'nothing' | 'preview' | 'part' | 'all';
  firstUnreadId: string | null;
  unreadInWhatsApp: number;
  reading: boolean;
  /** Why nothing can be sent to this chat; null when it can. */
  cannotSend: string | null;
  /** Said under the composer when messages will wait. */
  notice: string | null;
  foundId: string | null;
  /** Grows when somebody asks for the composer (R). */
  focusAsked: number;
  onReadUnread: () => void;
  onDraftSaved: DraftSaved;
  onDropOtherDraft: () => void;
  onLeaveComposer: () => void;
};

/** A chat's messages and the place to write. Mount it anew (key) for every chat. */
export function ThreadPane(props: ThreadPaneProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  // The divider stays where it was first drawn until the chat is left.
  const [unreadFrom, setUnreadFrom] = useState(props.firstUnreadId);
  if (unreadFrom === null && props.firstUnreadId !== null) setUnreadFrom(props.firstUnreadId);
  const thread = useThread(props.chatId, props.foundId ?? props.firstUnreadId);
  const older = useOlder(props.chatId, thread.data, props.history);
  const writing = useWriting({ ...props, field, messages: thread.data?.messages ?? [] });
  useEffect(() => {
    if (props.focusAsked > 0) field.current?.focus();
  }, [props.focusAsked]);
  const { quoted } = writing;
  return (
    <>
      {thread.isPending ? (
        <div className="flex min-h-0 flex-1 flex-col justify-end overflow-hidden">
          <ThreadSkeleton />
        </div>
      ) : thread.isError && !thread.data ? (
        <PaneError error={thread.error} onRetry={() => void thread.refetch()} />
      ) : thread.data.messages.length === 0 && older.state !== 'askable' ? (
        <EmptyState title={t('messages.empty')} />
      ) : (
        <Thread
          chatId={props.chatId}
          data={thread.data}
          group={props.group}
          unreadFrom={unreadFrom}
          foundId={props.foundId}
          older={older}
          acts={writing.acts}
        />
      )}
      {props.unreadInWhatsApp > 0 && (
        <UnreadElsewhere count={props.unreadInWhatsApp} busy={props.reading} onRead={props.onReadUnread} />
      )}
      {props.otherDraft && (
        <OtherDraft
          text={props.otherDraft.text}
          onUse={() => writing.addOther(props.otherDraft!.text)}
          onDrop={props.onDropOtherDraft}
        />
      )}
      {quoted && (
        <ReplyPreview
          author={quoted.own ? t('messages.you') : (quoted.author ?? props.title)}
          text={quoted.text || t('messages.noText')}
          onCancel={() => writing.quote(null)}
        />
      )}
      <Composer
        field={field}
        title={props.title}
        text={writing.text}
        notice={props.cannotSend ?? props.notice}
        disabled={false}
        onText={writing.write}
        onSend={writing.send}
        onLeave={props.onLeaveComposer}
      />
    </>
  );
}
