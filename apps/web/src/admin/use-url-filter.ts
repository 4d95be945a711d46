import { useSearchParams } from 'react-router';

/** A filter that lives in the address: reading it, and changing some of it, which does not become a step of Back. */
export function useUrlFilter(): {
  get: (name: string) => string;
  set: (changes: Record<string, string>) => void;
} {
  const [params, setParams] = useSearchParams();
  return {
    get: (name) => params.get(name) ?? '',
    set: (changes) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value === '') after.delete(name);
            else after.set(name, value);
          }
          return after;
        },
        { replace: true },
      ),
  };
}

/** One of a few words; the first where the address says something else. */
export function oneOf<T extends string>(value: string, known: readonly T[]): T {
  return known.includes(value as T) ? (value as T) : known[0]!;
}
