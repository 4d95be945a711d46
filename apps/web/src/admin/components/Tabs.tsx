import { Link, useLocation } from 'react-router';
import { cx } from '../../kit/cx.ts';

type Props = { name: string; tabs: readonly { search: string; label: string; active: boolean }[] };

/** Ways to look at the same page, each with an address of its own. */
export function Tabs({ name, tabs }: Props) {
  const { pathname } = useLocation();
  return (
    <nav aria-label={name} className="flex flex-wrap gap-1.5">
      {tabs.map(({ search, label, active }) => (
        <Link
          key={search}
          to={{ pathname, search }}
          replace
          aria-current={active ? 'page' : undefined}
          className={cx(
            'inline-flex h-9 items-center rounded-full border px-4 text-13 max-md:h-11',
            active
              ? 'border-accent bg-accent text-accent-ink'
              : 'border-line bg-raised text-ink-soft hover:bg-hover',
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
