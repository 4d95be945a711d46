import { useEffect, useRef } from 'react';
import type { AccountSession } from '../../account/api/use-account-session.ts';

/**
 * Loads the page anew when somebody else is signed in than before, or another workspace is looked at, in this tab or by
 * another one: nothing of the one may be left in memory for the other.
 */
export function useSamePerson(session: AccountSession | undefined): void {
  const before = useRef<string | null>(null);
  const now = personOf(session);
  useEffect(() => {
    if (now === null) return;
    if (before.current !== null && before.current !== now) window.location.reload();
    else before.current = now;
  }, [now]);
}

/** Who is signed in and where; null for nobody. */
export function personOf(session: AccountSession | undefined): string | null {
  const account = session?.account;
  return account ? `${account.userId} ${account.lookOn?.id ?? ''}` : null;
}
