/** The mark: a ring with its tail, who waits in amber. Decoration. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className="shrink-0">
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <circle cx="15" cy="15" r="7.5" fill="none" stroke="var(--accent-ink)" strokeWidth="3" />
      <path d="M18 18l6.5 6.5" stroke="var(--wait-fill)" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}
