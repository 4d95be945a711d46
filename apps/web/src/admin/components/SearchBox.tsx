import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useDebounced } from '../../kit/use-debounced.ts';

/** A search that is told once somebody stops typing; follows the address when that changes by itself. */
export function SearchBox(props: { name: string; value: string; onChange: (value: string) => void }) {
  const { name, value, onChange } = props;
  const [typed, setTyped] = useState(value);
  const settled = useDebounced(typed, 250);
  const told = useRef(value);
  useEffect(() => {
    if (settled.trim() === told.current) return;
    told.current = settled.trim();
    onChange(told.current);
  }, [settled, onChange]);
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setTyped(value);
  }, [value]);
  return (
    <div className="relative min-w-56 flex-1 md:max-w-80">
      <Search
        size={16}
        aria-hidden="true"
        className="absolute top-1/2 left-3 -translate-y-1/2 text-ink-faint"
      />
      <input
        type="search"
        aria-label={name}
        placeholder={name}
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="h-9 w-full rounded-8 border border-line bg-raised pr-3 pl-9 placeholder:text-ink-faint max-md:h-11"
      />
    </div>
  );
}
