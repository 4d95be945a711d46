import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Face } from '../../ui/Face.tsx';
import type { SliceRow } from '../api/use-slices.ts';
import type { UserRow as Row } from '../api/use-users.ts';
import { sliceStates } from './SliceFilters.tsx';
import { StateMark } from './StateMark.tsx';
import { UserTags } from './UserTags.tsx';
import { When } from './When.tsx';

/** One account: who, what is true of it, its slice, and when it was last seen. */
export function UserRow({ user }: { user: Row }) {
  const { t } = useTranslation();
  const { slice } = user;
  return (
    <li className="relative flex items-center gap-3 px-4 py-2.5 hover:bg-hover max-md:items-start">
      <Face name={user.name} src={null} size={32} />
      <div className="flex min-w-0 flex-1 flex-col gap-x-6 gap-y-1 md:flex-row md:items-center">
        <div className="min-w-0 md:w-72 md:shrink-0">
          <Link
            to={`/admin/users/${user.id}`}
            className="block truncate font-medium after:absolute after:inset-0 focus-visible:-outline-offset-2"
          >
            <bdi dir="auto">{user.name}</bdi>
          </Link>
          <p className="truncate text-12 text-ink-faint">{user.email}</p>
        </div>
        <div className="flex min-w-0 flex-1 flex-wrap gap-1.5">
          <UserTags user={user} />
        </div>
        <div className="flex flex-wrap gap-x-4 text-13 md:w-80 md:justify-between">
          <span className="inline-flex items-center gap-2 max-md:empty:hidden">
            {slice && (
              <>
                <span className="num">{slice.number}</span>
                {isState(slice.state) && <StateMark state={slice.state} />}
              </>
            )}
          </span>
          <span className="text-ink-faint">
            {user.lastSeenAt === null ? (
              t('admin.users.neverSeen')
            ) : (
              <>
                {t('admin.users.seen')} <When at={user.lastSeenAt} />
              </>
            )}
          </span>
        </div>
      </div>
    </li>
  );
}

function isState(text: string): text is SliceRow['state'] {
  return sliceStates.some((state) => state === text);
}
