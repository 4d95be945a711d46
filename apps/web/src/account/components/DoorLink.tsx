import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** A link from one page before sign-in to another. */
export function DoorLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link
      to={to}
      className="inline-flex items-center font-medium text-accent underline underline-offset-2 max-md:min-h-11"
    >
      {children}
    </Link>
  );
}
