import { ChevronLeft } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';

type Props = {
  title: string;
  /** What stands behind the title, such as a state. */
  mark?: ReactNode;
  text?: ReactNode;
  /** The page above this one. */
  back?: { to: string; name: string };
  /** At the right of the title. */
  acts?: ReactNode;
  children: ReactNode;
};

/** A page of the operators: its title, then what is on it. */
export function AdminPage({ title, mark, text, back, acts, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Queunir`;
  }, [title]);
  return (
    <main className="scroll-calm min-h-0 min-w-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-320 flex-col gap-5 px-4 py-5 md:gap-6 md:px-8 md:py-8">
        <header className="flex flex-wrap items-end gap-x-4 gap-y-3">
          <div className="min-w-0">
            {back && (
              <Link
                to={back.to}
                className="-ml-1 inline-flex min-h-9 items-center gap-1 text-13 font-medium text-accent underline-offset-2 hover:underline max-md:min-h-11"
              >
                <ChevronLeft size={16} aria-hidden="true" />
                {back.name}
              </Link>
            )}
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <h1 className="min-w-0 font-serif text-28 break-words">{title}</h1>
              {mark}
            </div>
            {text && <div className="text-13 break-words text-ink-soft">{text}</div>}
          </div>
          {acts && <div className="flex flex-wrap items-center gap-2 md:ml-auto">{acts}</div>}
        </header>
        {children}
      </div>
    </main>
  );
}
