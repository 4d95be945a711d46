import { watchLinking } from '@queunir/contracts/status/status';
import { useEffect } from 'react';
import { call } from '../../kit/call.ts';

const everyMs = 20_000;

/** Says that the page with the codes is in sight, as long as it is: only then are codes worth asking for. */
export function useWatchLinking(asksForCodes: boolean): void {
  useEffect(() => {
    if (!asksForCodes) return;
    const say = () => {
      if (document.visibilityState === 'visible') void call(watchLinking).catch(() => undefined);
    };
    say();
    const timer = setInterval(say, everyMs);
    document.addEventListener('visibilitychange', say);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', say);
    };
  }, [asksForCodes]);
}
