import type { GatewaySettings } from '@queunir/contracts/admin/settings';
import { AppError } from '@queunir/server/errors/app-error';

type Name = keyof GatewaySettings;

/**
 * Throws `setting_invalid` where settings do not go together. Only what is touched is looked at: what the environment
 * says stands in nobody's way.
 */
export function checkSettings(
  settings: GatewaySettings,
  touched: ReadonlySet<string>,
  { machineMb, hasSecret }: { machineMb: number; hasSecret: boolean },
): void {
  const refuse = (name: Name | 'webhookSecret', among: readonly string[], words: string) => {
    if (among.some((one) => touched.has(one)))
      throw new AppError('setting_invalid', words, { blame: 'caller', status: 422, details: { name } });
  };
  const { sliceMemoryMb, slicesMemoryMb, poolSize, alertWebhook } = settings;
  if (slicesMemoryMb > machineMb)
    refuse('slicesMemoryMb', ['slicesMemoryMb'], `This machine has ${machineMb} MB of memory.`);
  if (sliceMemoryMb > slicesMemoryMb)
    refuse(
      'sliceMemoryMb',
      ['sliceMemoryMb', 'slicesMemoryMb'],
      `One slice would reserve ${sliceMemoryMb} MB, but all together may reserve ${slicesMemoryMb} MB.`,
    );
  if (poolSize * sliceMemoryMb > slicesMemoryMb)
    refuse(
      'poolSize',
      ['poolSize', 'sliceMemoryMb', 'slicesMemoryMb'],
      `${poolSize} slices in the pool would reserve ${poolSize * sliceMemoryMb} MB, but all together may reserve ${slicesMemoryMb} MB.`,
    );
  if (alertWebhook !== null && !hasSecret)
    refuse(
      'webhookSecret',
      ['alertWebhook', 'webhookSecret'],
      'Give a secret with the address: what is posted is signed with it.',
    );
  if (alertWebhook !== null && hasCredentials(alertWebhook))
    refuse('alertWebhook', ['alertWebhook'], 'Leave user and password out of the address: use the secret.');
}

function hasCredentials(url: string): boolean {
  const { username, password } = new URL(url);
  return username !== '' || password !== '';
}
