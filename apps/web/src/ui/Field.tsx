import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { cx } from '../kit/cx.ts';

type Props = InputHTMLAttributes<HTMLInputElement> & {
  label: string;
  hint?: ReactNode;
  error?: string | null;
};

/** A labelled text field with a hint and an error that belong to it. */
export function Field({ label, hint, error, className, ...rest }: Props) {
  const id = useId();
  return (
    <div className={cx('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="text-13 font-medium text-ink-soft">
        {label}
      </label>
      <input
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-hint`}
        {...rest}
        className={cx(
          'h-11 w-full rounded-8 border bg-raised px-3 text-16 text-ink placeholder:text-ink-faint md:text-14',
          error ? 'border-fail' : 'border-line-strong/60',
        )}
      />
      <div
        id={`${id}-hint`}
        className={cx('text-13', error ? 'text-fail' : 'text-ink-faint')}
        role={error ? 'alert' : undefined}
      >
        {error || hint}
      </div>
    </div>
  );
}
