import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** The way from a panel to the page that has all of it. */
export function MoreLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link
      to={to}
      className="inline-flex items-center self-start text-13 font-medium text-accent underline underline-offset-2 max-md:min-h-11"
    >
      {children}
    </Link>
  );
}
