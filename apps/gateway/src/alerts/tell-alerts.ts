import type { GatewayDb, GatewayDeps } from '../gateway.types.ts';
import { insertMail } from '../mail/mail.store.ts';
import type { AlertKind, AlertTargets } from './alert.types.ts';
import { alertTexts, fillIn, momentOf } from './alert-texts.ts';
import { listOperators, listOwnersOf, type Reader } from './readers.view.ts';
import { markTold, takeUntold, type Untold } from './untold.view.ts';
import { insertDelivery } from './webhook.store.ts';

export type TellDeps = GatewayDeps & {
  /** The address that people use, without a slash at its end. */
  readonly baseUrl: string;
  readonly targets: () => Promise<AlertTargets>;
};

/**
 * Seconds that something must stand before anybody is told; null for what is shown in the dashboard alone. A link that
 * comes back by itself within five minutes is no news.
 */
const waits: Readonly<Record<AlertKind, number | null>> = {
  silent: 0,
  'page-unlinked': 300,
  'events-stopped': 0,
  'memory-soft': null,
  'memory-hard': 0,
  'gave-up': 0,
  'no-room': 120,
  'pool-failing': 600,
  'disk-low': 0,
  'mail-failing': 1_800,
};

/**
 * Tells whom the operator named of what began and what ended, each once: the mails and the words for the webhook are
 * written in the transaction that notes it, and handed over by their own outboxes. Gives how many were told.
 */
export async function tellAlerts(deps: TellDeps): Promise<number> {
  const targets = await deps.targets();
  for (let told = 0; ; told += 1) {
    const done = await deps.db.transaction().execute(async (tx) => {
      const alert = await takeUntold(tx, deps.now(), waits);
      if (!alert) return false;
      await writeMails(tx, deps, alert, targets);
      if (targets.webhook) await insertDelivery(tx, { alertId: alert.id, body: bodyOf(alert) }, deps.now());
      await markTold(tx, alert, deps.now());
      return true;
    });
    if (!done) return told;
  }
}

async function writeMails(
  tx: GatewayDb,
  { baseUrl, now }: TellDeps,
  alert: Untold,
  targets: AlertTargets,
): Promise<void> {
  const operators = await listOperators(tx);
  const named = targets.emails.map(
    (address): Reader => operators.find((one) => one.address === address) ?? { address, language: 'en' },
  );
  const page = alert.slice === null ? '/admin/health' : `/admin/slices/${alert.slice}`;
  const ended = alert.closedAt !== null;
  const put = async ({ address, language }: Reader, kind: keyof (typeof alertTexts)['en'], link: string) => {
    const { subject, body } = alertTexts[language][kind];
    const known = {
      slice: alert.slice === null ? 'Queunir' : `slice ${alert.slice}`,
      what: alert.words,
      since: momentOf(alert.openedAt),
      until: momentOf(alert.closedAt ?? now()),
      link,
    };
    const mail = { recipient: address, subject: fillIn(subject, known), body: fillIn(body, known), kind };
    await insertMail(tx, mail, now());
  };
  for (const reader of named.length > 0 ? named : operators)
    await put(reader, ended ? 'recovered' : 'opened', `${baseUrl}${page}`);
  if (alert.kind !== 'page-unlinked' || alert.slice === null) return;
  for (const owner of await listOwnersOf(tx, alert.slice))
    await put(owner, ended ? 'link-back' : 'link-lost', `${baseUrl}/link`);
}

/** What a program is told; it knows an alert again by its id. */
function bodyOf({ id, slice, kind, words, openedAt, closedAt }: Untold): string {
  return JSON.stringify({
    type: closedAt ? 'alert.recovered' : 'alert.opened',
    timestamp: (closedAt ?? openedAt).toISOString(),
    data: { id, slice, kind, words, openedAt, closedAt },
  });
}
