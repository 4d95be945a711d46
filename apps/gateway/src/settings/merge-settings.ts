import { type GatewaySettings, gatewaySettingName, gatewaySettings } from '@queunir/contracts/admin/settings';

/** Settings that hold: what operators set, over the standards. `broken`: names whose kept value is none any more. */
export function mergeSettings(
  standards: GatewaySettings,
  kept: readonly { name: string; value: unknown }[],
): { settings: GatewaySettings; broken: string[] } {
  const broken: string[] = [];
  const found: Record<string, unknown> = {};
  for (const { name, value } of kept) {
    const known = gatewaySettingName.safeParse(name);
    if (!known.success) continue;
    const read = gatewaySettings.shape[known.data].safeParse(value);
    if (read.success) found[name] = read.data;
    else broken.push(name);
  }
  return { settings: { ...standards, ...(found as Partial<GatewaySettings>) }, broken };
}
