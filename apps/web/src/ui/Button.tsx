import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { cx } from '../kit/cx.ts';

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';

const looks: Record<ButtonLook, string> = {
  primary: 'bg-accent text-accent-ink hover:bg-accent-hover border-transparent',
  plain: 'bg-raised text-ink hover:bg-hover border-line-strong/50',
  quiet: 'bg-transparent text-ink-soft hover:bg-hover hover:text-ink border-transparent',
  danger: 'bg-fail text-fail-ink hover:opacity-90 border-transparent',
};

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: ButtonLook;
  small?: boolean;
  busy?: boolean;
  children: ReactNode;
};

/** The button. `busy` keeps it in place and stops a second press. */
export function Button({ look = 'plain', small = false, busy = false, className, children, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      disabled={rest.disabled || busy}
      aria-busy={busy || undefined}
      className={cx(
        'inline-flex items-center justify-center gap-2 rounded-8 border font-medium transition-colors duration-100 disabled:opacity-55 max-md:min-h-11',
        small ? 'h-8 px-3 text-13' : 'h-10 px-4 text-14',
        looks[look],
        className,
      )}
    >
      {children}
    </button>
  );
}
