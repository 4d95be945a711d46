import { cx } from '../kit/cx.ts';

export type ChoiceOption<T extends string> = { value: T; label: string; text?: string };
type Props<T extends string> = {
  legend: string;
  name: string;
  value: T;
  options: readonly ChoiceOption<T>[];
  onChange: (value: T) => void;
  hideLegend?: boolean;
};

/** One of a few: real radio buttons, each with its words. */
export function Choice<T extends string>({ legend, name, value, options, onChange, hideLegend }: Props<T>) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className={cx('mb-2 text-13 font-medium text-ink-soft', hideLegend && 'sr-only')}>
        {legend}
      </legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={cx(
            'flex min-h-11 cursor-default items-start gap-3 rounded-8 border px-3 py-2.5 has-focus-visible:outline-2 has-focus-visible:outline-accent',
            option.value === value ? 'border-accent bg-accent-soft' : 'border-line bg-raised hover:bg-hover',
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <span>
            <span className="block text-14 font-medium">{option.label}</span>
            {option.text && <span className="block text-13 text-ink-soft">{option.text}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
