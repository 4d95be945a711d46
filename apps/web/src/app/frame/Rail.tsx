import type { Status } from '@queunir/contracts/status/status';
import { Clock, MessageCircle, Settings, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { cx } from '../../kit/cx.ts';
import { linkState } from '../../link/phase-words.ts';
import { edition } from '../edition/edition.standalone.tsx';
import { LinkLight } from './LinkLight.tsx';

type Place = {
  to: string;
  name: string;
  icon: typeof Users;
  count?: number;
  active: boolean;
  phoneOnly?: boolean;
};

/** The places of the app: a rail at the side, a bar at the foot of a phone. */
export function Rail({
  status,
  waiting,
  hiddenOnPhone,
}: {
  status: Status | undefined;
  waiting: number;
  hiddenOnPhone: boolean;
}) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const onWaiting = pathname === '/chats' && new URLSearchParams(search).get('filter') === 'waiting';
  const at = (path: string) => pathname === path || pathname.startsWith(`${path}/`);
  const places: Place[] = [
    { to: '/chats', name: t('app.chats'), icon: MessageCircle, active: at('/chats') && !onWaiting },
    {
      to: '/chats?filter=waiting',
      name: t('app.waiting'),
      icon: Clock,
      count: waiting,
      active: onWaiting,
      phoneOnly: true,
    },
    { to: '/contacts', name: t('app.contacts'), icon: Users, active: at('/contacts') },
    { to: '/settings', name: t('app.settings'), icon: Settings, active: at('/settings') },
  ];
  return (
    <nav
      aria-label={t('app.places')}
      className={cx(
        'safe-bottom flex shrink-0 border-line bg-sheet max-md:order-last max-md:border-t md:h-full md:w-14 md:flex-col md:items-center md:gap-1 md:border-r md:py-2',
        hiddenOnPhone && 'max-md:hidden',
      )}
    >
      {places.map((place) => (
        <Link
          key={place.to}
          to={place.to}
          aria-current={place.active ? 'page' : undefined}
          title={place.name}
          className={cx(
            'relative flex items-center justify-center rounded-8 max-md:h-14 max-md:flex-1 max-md:flex-col max-md:gap-0.5 max-md:text-12 md:size-11',
            place.active ? 'text-accent md:bg-accent-soft' : 'text-ink-soft hover:bg-hover',
            place.phoneOnly && 'md:hidden',
          )}
        >
          <place.icon size={20} aria-hidden="true" />
          <span className="md:sr-only">{place.name}</span>
          {!!place.count && <span className="sr-only">{t('app.waitingCount', { count: place.count })}</span>}
          {!!place.count && (
            <span
              aria-hidden="true"
              className="absolute top-1 left-1/2 ml-2 rounded-full bg-wait-fill px-1.5 text-12 leading-4 font-medium text-on-wait"
            >
              {place.count}
            </span>
          )}
        </Link>
      ))}
      <edition.RailPlace />
      <LinkLight state={status && linkState(status)} name={status?.line?.name ?? null} />
    </nav>
  );
}
