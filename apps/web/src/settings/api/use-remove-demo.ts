import { removeDemo } from '@queunir/contracts/status/status';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';

/** Removes the demo phone with everything in it; then everything is fetched again. */
export function useRemoveDemo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(removeDemo),
    onSuccess: () => client.invalidateQueries(),
  });
}
