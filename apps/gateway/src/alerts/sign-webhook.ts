import { createHmac } from 'node:crypto';

/**
 * The headers by which a receiver knows that a delivery is ours, whole and fresh (Standard Webhooks 1.0: HMAC-SHA-256,
 * base64, over `id.timestamp.body`; `at` in whole seconds).
 */
export function signWebhook(
  secret: Buffer,
  { id, at, body }: { id: string; at: Date; body: string },
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
