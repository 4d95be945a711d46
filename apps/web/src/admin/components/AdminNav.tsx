import {
  Activity,
  Gauge,
  HeartPulse,
  Layers,
  type LucideIcon,
  MessageCircle,
  SlidersHorizontal,
  Users,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { cx } from '../../kit/cx.ts';
import { Logo } from '../../ui/Logo.tsx';
import { useOverview } from '../api/use-overview.ts';

const places = [
  { to: '/admin', name: 'overview', icon: Gauge },
  { to: '/admin/slices', name: 'slices', icon: Layers },
  { to: '/admin/users', name: 'users', icon: Users },
  { to: '/admin/events', name: 'events', icon: Activity },
  { to: '/admin/health', name: 'health', icon: HeartPulse },
  { to: '/admin/settings', name: 'settings', icon: SlidersHorizontal },
] as const satisfies readonly { to: string; name: string; icon: LucideIcon }[];

const row =
  'flex items-center rounded-8 max-md:h-14 max-md:min-w-0 max-md:flex-1 max-md:flex-col max-md:justify-center max-md:gap-0.5 max-md:text-12 md:h-10 md:w-full md:justify-center xl:justify-start xl:gap-3 xl:px-3';

/** The operators' places: at the side with or without words, at the foot of a phone. */
export function AdminNav() {
  const { t } = useTranslation();
  const alerts = useOverview().data?.alertsOpen ?? 0;
  return (
    <nav
      aria-label={t('admin.title')}
      className="safe-bottom flex shrink-0 border-line bg-sheet max-md:order-last max-md:border-t md:h-full md:w-14 md:flex-col md:gap-1 md:border-r md:p-2 xl:w-52"
    >
      <div className="mb-3 flex h-10 items-center gap-2.5 max-md:hidden md:justify-center xl:justify-start xl:px-2">
        <Logo />
        <span className="font-semibold max-xl:hidden">{t('admin.title')}</span>
      </div>
      {places.map(({ to, name, icon: Icon }) => (
        <NavLink
          key={to}
          to={to}
          end={to === '/admin'}
          title={t(`admin.places.${name}`)}
          className={({ isActive }) =>
            cx(row, 'relative', isActive ? 'text-accent md:bg-accent-soft' : 'text-ink-soft hover:bg-hover')
          }
        >
          <Icon size={20} aria-hidden="true" className="shrink-0" />
          <span className="truncate md:max-xl:sr-only">{t(`admin.places.${name}`)}</span>
          {name === 'health' && alerts > 0 && (
            <span className="absolute top-1 left-1/2 ml-2 md:ml-0.5 rounded-full bg-wait-fill px-1.5 text-12 leading-4 font-medium text-on-wait xl:static xl:ml-auto">
              <span aria-hidden="true">{alerts}</span>
              <span className="sr-only">{t('admin.alertCount', { count: alerts })}</span>
            </span>
          )}
        </NavLink>
      ))}
      <Link
        to="/chats"
        title={t('admin.toChats')}
        className={cx(row, 'text-ink-soft hover:bg-hover max-md:hidden md:mt-auto')}
      >
        <MessageCircle size={20} aria-hidden="true" className="shrink-0" />
        <span className="max-xl:sr-only">{t('admin.toChats')}</span>
      </Link>
    </nav>
  );
}
