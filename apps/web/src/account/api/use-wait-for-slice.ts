import { getStatus } from '@queunir/contracts/status/status';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../kit/call.ts';
import { sessionKey } from '../../kit/session-key.ts';
import { noteBack } from '../slice-away.ts';

/**
 * Asks the slice again and again, at once and then every `everyMs`, until it answers; a slice that sleeps is woken by
 * being asked. How far it is, the account's session says.
 */
export function useWaitForSlice(everyMs: number): void {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const ask = async () => {
      const back = await call(getStatus).then(
        () => true,
        () => false,
      );
      if (over) return;
      await client.invalidateQueries({ queryKey: sessionKey });
      if (over) return;
      if (back) noteBack();
      else timer = setTimeout(() => void ask(), everyMs);
    };
    void ask();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [client, everyMs]);
}
