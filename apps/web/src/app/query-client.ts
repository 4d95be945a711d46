import { MutationCache, QueryClient } from '@tanstack/react-query';
import { ApiError, isUnreachable } from '../kit/api-error.ts';

/** The cache of everything fetched. Events keep it fresh, so nothing is refetched only because time passed. */
export function createQueryClient(tellFailure: (error: unknown) => void): QueryClient {
  return new QueryClient({
    mutationCache: new MutationCache({
      // A mutation that shows its own failure says so by `quiet`.
      onError: (error, _variables, _result, mutation) => {
        if (!mutation.meta?.quiet) tellFailure(error);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 5 * 60_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        // Once, for a hiccup; whoever waits is told soon, and `recoverByItself` goes on asking.
        retry: (count, error) => isUnreachable(error) && count < 1,
        retryDelay: 700,
        throwOnError: (error) => !(error instanceof ApiError),
      },
      mutations: { networkMode: 'always' },
    },
  });
}
