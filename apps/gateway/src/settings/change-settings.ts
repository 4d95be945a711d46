import type { changeGatewaySettings } from '@queunir/contracts/admin/settings';
import type { BodyOf } from '@queunir/contracts/kit/endpoint';
import { writeEvent } from '../event/write-event.ts';
import { checkSettings } from './check-settings.ts';
import { type Settings, type SettingsDeps, webhookSecret } from './create-settings.ts';
import { mergeSettings } from './merge-settings.ts';
import { keepSetting, listSettingRows, lockSettings } from './settings.store.ts';

/** Changes settings for all gateways; what is null goes back to its standard. Throws `setting_invalid`. */
export async function changeSettings(
  deps: SettingsDeps & { settings: Settings },
  operatorId: string,
  body: BodyOf<typeof changeGatewaySettings>,
): Promise<void> {
  const changes = Object.entries(body).filter(([, value]) => value !== undefined);
  if (changes.length === 0) return;
  await deps.db.transaction().execute(async (tx) => {
    await lockSettings(tx);
    for (const [name, value] of changes)
      await keepSetting(tx, { name, value: sealed(deps, name, value), by: operatorId, now: deps.now() });
    const rows = await listSettingRows(tx);
    const { settings } = mergeSettings(deps.standards, rows);
    const hasSecret = rows.some(({ name }) => name === webhookSecret.name);
    const { machineMb } = deps;
    checkSettings(settings, new Set(changes.map(([name]) => name)), { machineMb, hasSecret });
    await writeEvent(tx, {
      kind: 'settings.changed',
      by: { actor: 'operator', actorId: operatorId },
      details: Object.fromEntries(changes.map(([name, value]) => [name, shown(name, value)])),
    });
  });
  await deps.settings.load();
}

function sealed({ vault }: SettingsDeps, name: string, value: unknown): unknown {
  if (name !== webhookSecret.name || typeof value !== 'string') return value;
  return vault.seal(value, webhookSecret.purpose).toString('base64');
}

/** Figures and switches are told; what may be somebody's address or secret is only said to have changed. */
function shown(name: string, value: unknown): string | number | boolean {
  if (value === null) return 'standard';
  if (typeof value === 'string' && name === 'signUp') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : 'changed';
}
