import type { GatewaySettings } from '@queunir/contracts/admin/settings';
import type { GatewayConfig } from '../gateway.config.ts';

const startsAtOnce = 4;
const idleDays = 7;

/** What holds where operators set nothing: from the environment, or as Queunir comes. `memoryMb`: for all slices. */
export function standardSettings({ signUp, slices }: GatewayConfig, memoryMb: number): GatewaySettings {
  return {
    ...{ signUp, poolSize: slices.poolSize, poolPaused: false },
    ...{ sliceMemoryMb: slices.sliceMb, slicesMemoryMb: memoryMb, startsAtOnce, idleDays },
    ...{ alertEmails: [], alertWebhook: null },
  };
}
