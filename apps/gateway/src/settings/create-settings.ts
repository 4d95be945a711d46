import type { GatewaySettings } from '@queunir/contracts/admin/settings';
import type { GatewayDeps } from '../gateway.types.ts';
import type { Vault } from '../vault/vault.ts';
import { mergeSettings } from './merge-settings.ts';
import { listSettingRows } from './settings.store.ts';

export type SettingsDeps = GatewayDeps & {
  readonly vault: Vault;
  /** What holds where operators set nothing. */
  readonly standards: GatewaySettings;
  readonly machineMb: number;
};

/** What operators set, known at any moment without asking the database. */
export type Settings = {
  /** As they hold now. */
  current(): GatewaySettings;
  /** Reads them anew: after a change, by whichever gateway. */
  load(): Promise<void>;
  /** What alerts to the webhook are signed with; null where operators set none. */
  webhookSecret(): Promise<string | null>;
};

/** Name of the row that keeps the sealed secret, and what it is sealed for. */
export const webhookSecret = { name: 'webhookSecret', purpose: 'secret of the alert webhook' } as const;

/** Makes the keeper of settings; until the first `load` the standards hold. */
export function createSettings(deps: SettingsDeps): Settings {
  let current = deps.standards;
  return {
    current: () => current,
    load: async () => {
      const { settings, broken } = mergeSettings(deps.standards, await listSettingRows(deps.db));
      if (broken.length > 0) deps.log.warn({ settings: broken }, 'settings that are none are left aside');
      current = settings;
    },
    webhookSecret: async () => {
      const row = (await listSettingRows(deps.db)).find(({ name }) => name === webhookSecret.name);
      if (typeof row?.value !== 'string') return null;
      return deps.vault.open(Buffer.from(row.value, 'base64'), webhookSecret.purpose);
    },
  };
}
