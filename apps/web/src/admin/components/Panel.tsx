import { type ReactNode, useId } from 'react';
import { cx } from '../../kit/cx.ts';

type Props = { title: string; text?: ReactNode; aside?: ReactNode; className?: string; children: ReactNode };

/** A titled part of a page, with what belongs to it at the right of the title. */
export function Panel({ title, text, aside, className, children }: Props) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={cx(
        'flex min-w-0 flex-col gap-3 rounded-8 border border-line bg-sheet p-4 md:p-5',
        className,
      )}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 id={id} className="text-16 font-semibold">
            {title}
          </h2>
          {text && <p className="text-13 text-ink-soft text-pretty">{text}</p>}
        </div>
        {aside}
      </div>
      {children}
    </section>
  );
}
