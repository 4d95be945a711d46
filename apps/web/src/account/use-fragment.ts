import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';

/**
 * A secret behind the `#` of the address, where no server sees it; empty when there is none. Once read it is taken out
 * of the address bar and of the history. A second link opened in the same tab is read too.
 */
export function useFragment(name: string): string {
  const { hash, pathname, search } = useLocation();
  const [value, setValue] = useState(() => readFragment(hash, name));
  useEffect(() => {
    const found = readFragment(hash, name);
    if (found === '') return;
    setValue(found);
    window.history.replaceState(window.history.state, '', pathname + search);
  }, [hash, name, pathname, search]);
  return value;
}

/** The value of a name in `#name=value`; empty when it is not there. */
export function readFragment(hash: string, name: string): string {
  // As it stands: `+` and `%` may be part of a token.
  const part = hash
    .replace(/^#/, '')
    .split('&')
    .find((one) => one.startsWith(`${name}=`));
  return part?.slice(name.length + 1) ?? '';
}
