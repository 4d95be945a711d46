import type { Mailer } from '../mail/create-mailer.ts';
import { sendWebhooks } from './send-webhooks.ts';
import { type TellDeps, tellAlerts } from './tell-alerts.ts';
import { type WatchDeps, watchFleet } from './watch-fleet.ts';
import { sweepDeliveries } from './webhook.store.ts';

export type AlertDeps = WatchDeps & TellDeps & { readonly mailer: Pick<Mailer, 'sendDue'> };

/** Finds what is wrong beyond a single slice, and tells of everything that is. */
export type Alerts = {
  /** One round; to be called once a minute by the gateway that leads. What goes wrong in one part stops no other. */
  round(): Promise<void>;
};

/** Wires the alerts. */
export function composeAlerts(deps: AlertDeps): Alerts {
  const parts: [string, () => Promise<unknown>][] = [
    ['The service could not be looked over.', () => watchFleet(deps)],
    ['Alerts could not be told.', () => tellAlerts(deps)],
    ['Mails could not be handed over.', () => deps.mailer.sendDue()],
    ['Webhooks could not be handed over.', () => sendWebhooks(deps)],
    ['Old webhooks could not be swept out.', () => sweepDeliveries(deps.db, deps.now())],
  ];
  return {
    round: async () => {
      for (const [words, work] of parts)
        await work().catch((error: unknown) => deps.log.warn({ err: error }, words));
    },
  };
}
