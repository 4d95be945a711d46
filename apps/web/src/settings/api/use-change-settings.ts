import type { BodyInput } from '@queunir/contracts/kit/endpoint';
import { changeSettings, type Settings } from '@queunir/contracts/settings/settings';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { settingsKeys } from './keys.ts';

/** Changes what is named; shown at once, taken back when the slice refuses. */
export function useChangeSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: BodyInput<typeof changeSettings>) => call(changeSettings, { body: change }),
    onMutate: (change) => {
      const before = client.getQueryData<Settings>(settingsKeys.settings);
      if (before) client.setQueryData<Settings>(settingsKeys.settings, { ...before, ...change });
      return before;
    },
    onSuccess: (settings) => client.setQueryData(settingsKeys.settings, settings),
    onError: (_error, _change, before) => before && client.setQueryData(settingsKeys.settings, before),
  });
}
