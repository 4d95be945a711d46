import { request } from 'undici';
import type { GatewayDeps } from '../gateway.types.ts';
import type { AlertTargets } from './alert.types.ts';
import { signWebhook } from './sign-webhook.ts';
import { markDelivery, takeDueDelivery } from './webhook.store.ts';

const patienceMs = 10_000;

/**
 * Hands over what is due to the operator's program; one that is away gets it later, the same words under the same id.
 * A redirect is an answer like any other that is not 2xx: what was signed for one address goes to no second.
 */
export async function sendWebhooks(
  deps: GatewayDeps & { readonly targets: () => Promise<AlertTargets> },
): Promise<void> {
  const { webhook } = await deps.targets();
  if (!webhook) return;
  for (
    let due = await takeDueDelivery(deps.db, deps.now());
    due;
    due = await takeDueDelivery(deps.db, deps.now())
  ) {
    const { id, body } = due;
    const failure = await post(webhook.url, body, {
      'content-type': 'application/json',
      'user-agent': 'Queunir',
      ...signWebhook(webhook.secret, { id, at: deps.now(), body }),
    });
    if (failure) deps.log.warn({ delivery: id, tries: due.tries, failure }, 'A webhook was not taken yet.');
    await markDelivery(deps.db, id, failure, deps.now());
  }
}

async function post(url: string, body: string, headers: Record<string, string>): Promise<string | null> {
  try {
    const reply = await request(url, {
      ...{ method: 'POST', body, headers, signal: AbortSignal.timeout(patienceMs) },
      ...{ headersTimeout: patienceMs, bodyTimeout: patienceMs },
    });
    await reply.body.dump({ limit: 65_536 });
    return reply.statusCode >= 200 && reply.statusCode < 300 ? null : `answered ${reply.statusCode}`;
  } catch (error) {
    const { code, name } = error as { code?: string; name?: string };
    return code ?? (name === 'TimeoutError' ? 'no answer within ten seconds' : 'no answer');
  }
}
