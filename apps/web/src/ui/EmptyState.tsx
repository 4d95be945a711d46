import type { ReactNode } from 'react';

/** What belongs here, and the one button that fills it. */
export function EmptyState(props: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-3 p-8 text-center">
      <p className="max-w-80 font-serif text-20 text-ink text-balance">{props.title}</p>
      {props.text && <p className="max-w-80 text-14 text-ink-soft text-balance">{props.text}</p>}
      {props.children && <div className="mt-2 flex flex-wrap justify-center gap-2">{props.children}</div>}
    </div>
  );
}
