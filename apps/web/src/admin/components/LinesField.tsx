import { useId } from 'react';
import { cx } from '../../kit/cx.ts';

type Props = {
  label: string;
  hint: string;
  error: string | null;
  value: string;
  onChange: (value: string) => void;
};

/** A labelled field for several things, one a line. */
export function LinesField({ label, hint, error, value, onChange }: Props) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-13 font-medium text-ink-soft">
        {label}
      </label>
      <textarea
        id={id}
        rows={3}
        spellCheck={false}
        autoCapitalize="none"
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-hint`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={cx(
          'w-full rounded-8 border bg-raised px-3 py-2 text-16 md:text-14',
          error ? 'border-fail' : 'border-line-strong/60',
        )}
      />
      <div
        id={`${id}-hint`}
        className={cx('text-13', error ? 'text-fail' : 'text-ink-faint')}
        role={error ? 'alert' : undefined}
      >
        {error ?? hint}
      </div>
    </div>
  );
}
