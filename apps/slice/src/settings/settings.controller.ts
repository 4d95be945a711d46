import { changeSettings, getSettings } from '@queunir/contracts/settings/settings';
import { mount } from '@queunir/server/http/mount';
import type { Router } from 'express';
import type { SettingsKeeper } from './keep-settings.ts';

/** Mounts reading and changing the settings. */
export function mountSettings(router: Router, settings: SettingsKeeper): void {
  mount(router, getSettings, () => settings.current());
  mount(router, changeSettings, ({ body, who }) => settings.change(body, who.memberId));
}
