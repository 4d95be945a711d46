import { listSessions } from '@queunir/contracts/login/login';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { settingsKeys } from './keys.ts';

/** Where this account is signed in. */
export function useSessions() {
  return useQuery({
    queryKey: settingsKeys.sessions,
    queryFn: ({ signal }) => call(listSessions, { signal }),
  });
}
