import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useOutletContext, useParams, useSearchParams } from 'react-router';
import type { ChatFilter } from '../../chats/api/keys.ts';
import { ChatList } from '../../chats/components/ChatList.tsx';
import { filters } from '../../chats/filters.ts';
import { cx } from '../../kit/cx.ts';
import { usePreferences } from '../../kit/preferences.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { FrameActs } from '../frame/AppFrame.tsx';
import { LazyOpenChat, usePreparedChat } from './LazyOpenChat.tsx';

/** The inbox: list, thread and contact; on a phone one at a time, each with its own address. */
export function ChatsPage() {
  const { t } = useTranslation();
  const { chatId } = useParams();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const { letterShortcuts } = usePreferences();
  const { searchMessages } = useOutletContext<FrameActs>();
  usePreparedChat();
  const filter = filterOf(search.get('filter'));
  const suffix = filter === 'all' ? '' : `?filter=${filter}`;
  const onFilter = (next: ChatFilter) => setSearch(next === 'all' ? {} : { filter: next }, { replace: true });
  return (
    <main className="flex h-full min-w-0 flex-1">
      <h1 className="sr-only">{t('chats.title')}</h1>
      <section
        aria-label={t('chats.title')}
        className={cx(
          'flex min-h-0 w-full flex-col bg-sheet md:w-80 md:shrink-0 md:border-r md:border-line xl:w-95',
          chatId && 'max-md:hidden',
        )}
      >
        <ChatList
          activeId={chatId ?? null}
          filter={filter}
          letterShortcuts={letterShortcuts}
          addressOf={(id) => `/chats/${id}${suffix}`}
          onFilter={onFilter}
          onPeek={(id) => void navigate(`/chats/${id}${suffix}`, { replace: chatId !== undefined })}
          onSearchMessages={searchMessages}
          whenEmpty={
            <Link to="/link" className="font-medium text-accent underline underline-offset-2">
              {t('app.showLink')}
            </Link>
          }
        />
      </section>
      {chatId ? (
        <LazyOpenChat
          key={chatId}
          chatId={chatId}
          suffix={suffix}
          contactShown={pathname.endsWith('/contact')}
        />
      ) : (
        <section className="hidden min-w-0 flex-1 md:flex">
          <EmptyState title={t('chats.pick')} text={letterShortcuts ? t('chats.pickText') : undefined} />
        </section>
      )}
    </main>
  );
}

function filterOf(text: string | null): ChatFilter {
  return filters.find((filter) => filter === text) ?? 'all';
}
