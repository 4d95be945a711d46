import { getSettings } from '@queunir/contracts/settings/settings';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { settingsKeys } from './keys.ts';

/** Language, zone and habits. */
export function useSettings() {
  return useQuery({
    queryKey: settingsKeys.settings,
    queryFn: ({ signal }) => call(getSettings, { signal }),
  });
}
