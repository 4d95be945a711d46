import type { ReactNode } from 'react';

/** A titled part of a page. */
export function Section(props: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 rounded-8 border border-line bg-sheet p-4 md:p-6">
      <div>
        <h2 className="text-16 font-semibold">{props.title}</h2>
        {props.text && <p className="text-13 text-ink-soft text-pretty">{props.text}</p>}
      </div>
      {props.children}
    </section>
  );
}
