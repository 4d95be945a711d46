import {
  type GatewaySettings,
  gatewaySettingName,
  type getGatewaySettings,
} from '@queunir/contracts/admin/settings';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import { webhookSecret } from './create-settings.ts';
import { mergeSettings } from './merge-settings.ts';
import type { SettingRow } from './settings.store.ts';

/** Settings as operators see them; of the secret only whether there is one. */
export function presentSettings(
  standards: GatewaySettings,
  rows: readonly SettingRow[],
): ReplyOf<typeof getGatewaySettings> {
  return {
    settings: mergeSettings(standards, rows).settings,
    standards,
    changed: rows.flatMap((row) => {
      const name = gatewaySettingName.safeParse(row.name);
      if (!name.success) return [];
      const { changedAt, changedBy: byId, changedByEmail: byEmail } = row;
      return [{ name: name.data, at: changedAt.toISOString(), byId, byEmail }];
    }),
    webhookSecretSet: rows.some(({ name }) => name === webhookSecret.name),
  };
}
