/** A bar from 0 to 100; without a value it only says that work goes on. */
export function ProgressBar({ value, name }: { value: number | null; name: string }) {
  return (
    <div
      role="progressbar"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value ?? undefined}
      className="h-1.5 overflow-hidden rounded-full bg-line"
    >
      <div
        className={
          value === null
            ? 'h-full w-1/3 animate-pulse rounded-full bg-accent'
            : 'h-full rounded-full bg-accent transition-[width] duration-150'
        }
        style={value === null ? undefined : { width: `${value}%` }}
      />
    </div>
  );
}
