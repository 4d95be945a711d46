import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** A figure with its words that leads to what it counts. */
export function FigureLink({ to, words, value }: { to: string; words: ReactNode; value: string }) {
  return (
    <Link
      to={to}
      className="-mx-2 flex min-h-8 items-center justify-between gap-4 rounded-4 px-2 text-13 hover:bg-hover max-md:min-h-11"
    >
      <span className="min-w-0">{words}</span>
      <span className="num">{value}</span>
    </Link>
  );
}
