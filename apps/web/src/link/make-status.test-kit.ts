import type { Status } from '@queunir/contracts/status/status';

/** A linked and ready line for tests, with what matters changed. */
export function makeStatus(change: Partial<Status> = {}): Status {
  return {
    line: {
      id: '01890000-0000-7000-8000-000000000001',
      kind: 'own',
      number: '+5511912345678',
      name: 'Shop',
      linkedAt: '2026-09-01T08:00:00.000Z',
    },
    phase: 'ready',
    pageOffline: false,
    qr: null,
    qrExpired: false,
    code: null,
    codeExpired: false,
    codeNumber: null,
    progress: null,
    reason: null,
    browserError: null,
    lastReadAt: null,
    catchUp: null,
    drift: [],
    anchors: { version: 1, refused: null },
    pageChange: null,
    accepted: true,
    demo: { available: true, phoneUrl: null, stored: false },
    restart: { savingUntil: null },
    health: {
      browser: { up: true, since: null },
      page: { linked: true, since: null },
      events: { flowing: true, since: null, why: null, lastEventAt: null, lastLookAt: null },
    },
    ask: null,
    clocks: null,
    codesRest: false,
    ...change,
  };
}
