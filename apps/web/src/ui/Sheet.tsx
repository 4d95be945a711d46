import type { ReactNode } from 'react';
import { Logo } from './Logo.tsx';

/** A page of its own (login, first run, link): one column on paper. */
export function Sheet(props: { title: string; intro?: ReactNode; wide?: boolean; children: ReactNode }) {
  return (
    <main className="scroll-calm flex h-full flex-col items-center overflow-y-auto px-4 py-8 md:py-16">
      <div className={props.wide ? 'my-auto w-full max-w-180' : 'my-auto w-full max-w-100'}>
        <div className="mb-8 flex items-center gap-3">
          <Logo />
          <span className="text-16 font-semibold tracking-tight">Queunir</span>
        </div>
        <h1 className="font-serif text-28 text-balance">{props.title}</h1>
        {props.intro && <p className="mt-2 text-14 break-words text-ink-soft text-pretty">{props.intro}</p>}
        <div className="mt-6">{props.children}</div>
      </div>
    </main>
  );
}
