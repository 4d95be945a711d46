import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { cx } from '../kit/cx.ts';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label'> & {
  name: string;
  children: ReactNode;
};

/** A square button with a picture only; `name` is read aloud and shown on hover. */
export function IconButton({ name, className, children, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      {...rest}
      className={cx(
        'inline-flex size-9 shrink-0 items-center justify-center rounded-8 text-ink-soft transition-colors duration-100 hover:bg-hover hover:text-ink disabled:opacity-50 max-md:size-11',
        className,
      )}
    >
      {children}
    </button>
  );
}
