import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccount } from '../../account/api/use-account-session.ts';

/** The way to the operators' pages, for them alone. On a phone the settings lead there: the bar at its foot is full. */
export function AdminPlace() {
  const { t } = useTranslation();
  if (useAccount()?.role !== 'admin') return null;
  const name = t('account.admin');
  return (
    <Link
      to="/admin"
      title={name}
      className="flex size-11 items-center justify-center rounded-8 text-ink-soft hover:bg-hover max-md:hidden"
    >
      <ShieldCheck size={20} aria-hidden="true" />
      <span className="sr-only">{name}</span>
    </Link>
  );
}
