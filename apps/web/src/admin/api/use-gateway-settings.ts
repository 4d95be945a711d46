import { getGatewaySettings } from '@queunir/contracts/admin/settings';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { adminKeys } from './keys.ts';

export type SettingsReply = ReplyOf<typeof getGatewaySettings>;

/** Settings of the service, with their standards and who set them. */
export function useGatewaySettings() {
  return useQuery({
    queryKey: adminKeys.settings,
    queryFn: ({ signal }) => call(getGatewaySettings, { signal }),
    staleTime: 0,
  });
}
