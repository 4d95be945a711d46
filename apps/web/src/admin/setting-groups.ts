import type { GatewaySettings } from '@queunir/contracts/admin/settings';
import { ApiError } from '../kit/api-error.ts';

export type SettingName = keyof GatewaySettings;

/** Settings that belong together, in the order in which they are shown. */
export const settingGroups = [
  { name: 'signUp', settings: ['signUp'] },
  { name: 'pool', settings: ['poolSize', 'poolPaused'] },
  { name: 'memory', settings: ['sliceMemoryMb', 'slicesMemoryMb', 'startsAtOnce'] },
  { name: 'sleep', settings: ['idleDays'] },
  { name: 'alerts', settings: ['alertEmails', 'alertWebhook'] },
] as const satisfies readonly { name: string; settings: readonly SettingName[] }[];
export type SettingGroup = (typeof settingGroups)[number];

/** Bounds of settings that are numbers, as the contract has them. */
export const bounds: Partial<Record<SettingName, { least: number; most: number }>> = {
  poolSize: { least: 0, most: 1000 },
  sliceMemoryMb: { least: 100, most: 16_777_216 },
  slicesMemoryMb: { least: 0, most: 16_777_216 },
  startsAtOnce: { least: 1, most: 100 },
  idleDays: { least: 0, most: 365 },
};

/** A setting as it stands in its field: numbers as digits, addresses one a line, none as an empty text. */
export type Draft = Record<SettingName, string | boolean>;

/** Settings as they stand in their fields. */
export function draftOf(settings: GatewaySettings): Draft {
  return {
    ...settings,
    poolSize: String(settings.poolSize),
    sliceMemoryMb: String(settings.sliceMemoryMb),
    slicesMemoryMb: String(settings.slicesMemoryMb),
    startsAtOnce: String(settings.startsAtOnce),
    idleDays: String(settings.idleDays),
    alertEmails: settings.alertEmails.join('\n'),
    alertWebhook: settings.alertWebhook ?? '',
  };
}

/** What stands in a field as the contract takes it. */
export function settingOf(name: SettingName, draft: string | boolean): unknown {
  if (name in bounds) return Number(draft);
  if (name === 'alertEmails')
    return String(draft)
      .split(/[\s,;]+/)
      .filter(Boolean);
  if (name === 'alertWebhook') return String(draft).trim() || null;
  return draft;
}

/** Which settings of a group differ from what is kept, with what they are to be. */
export function changesOf(
  group: SettingGroup,
  draft: Draft,
  kept: GatewaySettings,
): Partial<GatewaySettings> {
  const before = draftOf(kept);
  const changed = group.settings.filter((name) => draft[name] !== before[name]);
  return Object.fromEntries(changed.map((name) => [name, settingOf(name, draft[name])]));
}

/** What takes changes back: each setting to what it was, or to its standard where operators had not set it. */
export function undoOf(
  names: readonly SettingName[],
  before: { settings: GatewaySettings; changed: readonly { name: string }[] },
): Record<string, unknown> {
  const set = new Set(before.changed.map(({ name }) => name));
  return Object.fromEntries(
    names.map((name) => [name, set.has(name) || name === 'alertWebhook' ? before.settings[name] : null]),
  );
}

/** At which setting a refusal belongs; null where it belongs to none. */
export function settingAtFault(error: unknown): string | null {
  if (!(error instanceof ApiError)) return null;
  const details = (error.details ?? {}) as { name?: unknown; fields?: readonly { field?: unknown }[] };
  if (typeof details.name === 'string') return details.name;
  const field = details.fields?.[0]?.field;
  return typeof field === 'string' ? field.split('.')[0]! : null;
}
