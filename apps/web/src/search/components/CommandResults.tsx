import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import type { search } from '@queunir/contracts/search/search';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../kit/cx.ts';
import { plainLine } from '../../kit/plain-line.ts';
import { usePreferences } from '../../kit/preferences.tsx';
import { listTime } from '../../kit/time.ts';
import { Face } from '../../ui/Face.tsx';
import { useNamesakeHint } from '../../ui/use-namesake-hint.ts';
import type { CommandAction } from '../actions.ts';
import { markMatches } from '../fold.ts';

type Found = ReplyOf<typeof search>;
type Props = {
  list: RefObject<HTMLDivElement | null>;
  q: string;
  chats: Found['chats'];
  messages: Found['messages'];
  actions: readonly CommandAction[];
  chosen: number;
  onChoose: (index: number) => void;
  onRun: (index: number) => void;
};

/** What the command bar found, in three groups. */
export function CommandResults({ list, q, chats, messages, actions, chosen, onChoose, onRun }: Props) {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const option = (index: number, children: ReactNode) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go through the field (aria-activedescendant)
    // biome-ignore lint/a11y/useFocusableInteractive: keys go through the field (aria-activedescendant)
    <div
      key={index}
      id={`command-${index}`}
      role="option"
      aria-selected={index === chosen}
      onPointerMove={() => onChoose(index)}
      onClick={() => onRun(index)}
      className={cx(
        'flex min-h-11 items-center gap-3 rounded-4 px-3 py-1.5',
        index === chosen && 'bg-selected',
      )}
    >
      {children}
    </div>
  );
  return (
    <div
      ref={list}
      id="command-list"
      role="listbox"
      aria-label={t('search.title')}
      className="scroll-calm overflow-y-auto p-2"
    >
      {chats.length > 0 && <GroupName text={t('search.chats')} />}
      {chats.map((chat, index) =>
        option(
          index,
          <>
            <Face name={chat.title} src={chat.face} size={32} group={chat.kind === 'group'} />
            <bdi className="min-w-0 truncate font-medium">
              <Marked text={chat.title} q={q} />
            </bdi>
            <Namesake namesake={chat.namesake} />
          </>,
        ),
      )}
      {messages.length > 0 && <GroupName text={t('search.messages')} />}
      {messages.map((hit, index) =>
        option(
          chats.length + index,
          <span className="min-w-0 flex-1">
            <span className="flex gap-2 text-12 text-ink-faint">
              <bdi className="truncate">{hit.chatTitle}</bdi>
              {hit.sentAt && (
                <span className="ml-auto shrink-0">{listTime(hit.sentAt, new Date(), preferences)}</span>
              )}
            </span>
            <span dir="auto" className="line-clamp-2 text-13 wrap-anywhere">
              {hit.own && `${t('search.you')} `}
              <Marked text={plainLine(hit.excerpt)} q={q} />
            </span>
          </span>,
        ),
      )}
      {actions.length > 0 && <GroupName text={t('search.actions')} />}
      {actions.map((action, index) =>
        option(
          chats.length + messages.length + index,
          <>
            <span className="flex-1">{action.label}</span>
            {action.keys && (
              <kbd className="num rounded-4 border border-line px-1.5 text-12 text-ink-faint">
                {action.keys}
              </kbd>
            )}
          </>,
        ),
      )}
    </div>
  );
}

function GroupName({ text }: { text: string }) {
  return (
    <div role="presentation" className="px-3 pt-2 pb-1 text-12 font-medium text-ink-faint">
      {text}
    </div>
  );
}

function Marked({ text, q }: { text: string; q: string }) {
  return markMatches(text, q).map((part, index) =>
    part.hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text keep their order
      <mark key={index} className="bg-wait-soft text-ink">
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  );
}

function Namesake({ namesake }: { namesake: Found['chats'][number]['namesake'] }) {
  const hint = useNamesakeHint(namesake, new Date());
  return hint && <span className="truncate text-12 text-ink-faint">{hint}</span>;
}
