import { type AdminEvent, adminEventsPath } from '@queunir/contracts/admin/events';
import { openStream } from '@queunir/server/events/open-stream';
import { refuseWhatIsClosed } from '@queunir/server/http/refuse-what-is-closed';
import { requireSignedIn } from '@queunir/server/http/request-rules';
import type { Router } from 'express';
import type { GatewayWho } from '../../auth/who.types.ts';
import type { Live } from './create-live.ts';

/** As every endpoint of operators declares it. */
const rules = { method: 'GET', access: 'admin', whileSuspended: true, scope: 'admin' } as const;

/** Mounts the operators' live stream; `Last-Event-ID` resumes it. It ends after `grantMs`, so that rights are looked at again. */
export function mountLive(router: Router, { live, grantMs }: { live: Live; grantMs: number }): void {
  router.get(adminEventsPath, async (req, res) => {
    const who = await requireSignedIn<GatewayWho>(req);
    refuseWhatIsClosed(rules, who);
    const stream = await openStream<AdminEvent>(req, res, who.sessionId);
    const remove = live.hub.add(stream);
    const timer = setTimeout(() => stream.end(), grantMs);
    res.once('close', () => {
      clearTimeout(timer);
      remove();
    });
    stream.begin(live.replay(req.get('last-event-id') ?? ''));
  });
}
