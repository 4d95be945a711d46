import { changeGatewaySettings, getGatewaySettings } from '@queunir/contracts/admin/settings';
import type { Router } from 'express';
import { mountOperator } from '../auth/mount-gateway.ts';
import { changeSettings } from './change-settings.ts';
import type { Settings, SettingsDeps } from './create-settings.ts';
import { presentSettings } from './settings.present.ts';
import { listSettingRows } from './settings.store.ts';

/** Mounts the settings of the service. */
export function mountGatewaySettings(router: Router, deps: SettingsDeps & { settings: Settings }): void {
  const reply = async () => presentSettings(deps.standards, await listSettingRows(deps.db));
  mountOperator(router, getGatewaySettings, reply);
  mountOperator(router, changeGatewaySettings, async ({ who, body }) => {
    await changeSettings(deps, who.userId, body);
    return reply();
  });
}
