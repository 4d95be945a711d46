import { useId } from 'react';

type Props = { label: string; text?: string; checked: boolean; onChange: (checked: boolean) => void };

/** A switch with its words; a real checkbox underneath. */
export function Toggle({ label, text, checked, onChange }: Props) {
  const id = useId();
  return (
    <label htmlFor={id} className="flex min-h-11 items-center gap-4">
      <span className="flex-1">
        <span className="block font-medium">{label}</span>
        {text && <span className="block text-13 text-ink-soft">{text}</span>}
      </span>
      <span className="relative inline-flex h-6 w-10 shrink-0">
        <input
          id={id}
          type="checkbox"
          role="switch"
          aria-checked={checked}
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          className="peer absolute inset-0 size-full appearance-none rounded-full border border-line-strong bg-hover transition-colors duration-100 checked:border-accent checked:bg-accent"
        />
        <span className="pointer-events-none absolute top-1 left-1 size-4 rounded-full bg-ink-soft transition-transform duration-100 peer-checked:translate-x-4 peer-checked:bg-accent-ink" />
      </span>
    </label>
  );
}
