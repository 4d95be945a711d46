import { changeGatewaySettings } from '@queunir/contracts/admin/settings';
import type { BodyInput } from '@queunir/contracts/kit/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { adminKeys } from './keys.ts';

export type SettingsChange = BodyInput<typeof changeGatewaySettings>;

/** Changes settings of the service; they hold at once. */
export function useChangeGatewaySettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SettingsChange) => call(changeGatewaySettings, { body }),
    onSuccess: (reply) => client.setQueryData(adminKeys.settings, reply),
    meta: { quiet: true },
  });
}
