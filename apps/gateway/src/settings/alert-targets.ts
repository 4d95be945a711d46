import type { AlertTargets } from '../alerts/alert.types.ts';
import type { Settings } from './create-settings.ts';

/** Whom operators want told, as alerts take it. */
export async function alertTargets(settings: Settings): Promise<AlertTargets> {
  const { alertEmails: emails, alertWebhook: url } = settings.current();
  const secret = url === null ? null : await settings.webhookSecret();
  return { emails, webhook: url === null || secret === null ? null : { url, secret: keyIn(secret) } };
}

/** A secret as Standard Webhooks writes it (`whsec_` and base64), or any other words as they are. */
function keyIn(secret: string): Buffer {
  const [, encoded] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? [];
  return encoded === undefined ? Buffer.from(secret) : Buffer.from(encoded, 'base64');
}
