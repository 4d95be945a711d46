import { ChevronDown } from 'lucide-react';
import { cx } from '../../kit/cx.ts';

type Props = {
  name: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
};

/** One filter of a list: the browser's own choice, small; marked while it keeps something out. */
export function Pick({ name, value, options, onChange }: Props) {
  return (
    <label className="relative inline-flex">
      <span className="sr-only">{name}</span>
      <select
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={cx(
          'h-9 max-w-48 appearance-none truncate rounded-8 border pr-8 pl-3 text-13 max-md:h-11',
          value === '' ? 'border-line bg-raised text-ink-soft' : 'border-accent bg-accent-soft text-accent',
        )}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} className="bg-raised text-ink">
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        size={14}
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-ink-faint"
      />
    </label>
  );
}
