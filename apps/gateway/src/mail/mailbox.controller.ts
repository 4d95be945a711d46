import { AppError } from '@queunir/server/errors/app-error';
import { isLoopbackHost } from '@queunir/server/http/check-host';
import type { Request, Router } from 'express';
import type { GatewayDb } from '../gateway.types.ts';
import { listWaitingMails } from './mail.store.ts';
import { mailboxPolicy, presentMailbox } from './mailbox.present.ts';

/** Mounts `/mailbox`, which shows the mails of a gateway without a mail server to the machine itself and nobody else. */
export function mountMailbox(router: Router, db: GatewayDb): void {
  router.get('/mailbox', async (req, res) => {
    if (!isFromHere(req))
      throw new AppError('not_found', 'There is nothing at this address.', { blame: 'caller', status: 404 });
    const page = presentMailbox(await listWaitingMails(db));
    res.setHeader('content-security-policy', mailboxPolicy);
    res.setHeader('cache-control', 'no-store');
    res.type('html').send(page);
  });
}

/** A proxy on this machine speaks for somebody else; a browser of this machine speaks for itself. */
function isFromHere(req: Request): boolean {
  const from = (req.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const forwarded = req.headers['x-forwarded-for'] ?? req.headers.forwarded ?? req.headers['x-real-ip'];
  return (
    forwarded === undefined &&
    (from === '::1' || from.startsWith('127.')) &&
    isLoopbackHost(req.headers.host ?? '')
  );
}
