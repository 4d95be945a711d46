import type { Status } from '@queunir/contracts/status/status';
import { type DatabaseTrouble, troubleWords } from '@queunir/server/database/trouble-of';
import type { AnchorTables } from '../anchors/keep-anchor-table.ts';
import type { CountedDrift } from '../drift/drift.store.ts';
import type { PageChange } from '../drift/watch-surfaces.ts';
import { isLinked, type LineRow } from '../lines/line.store.ts';
import type { RunningPage } from '../lines/running-page.ts';
import type { CatchUpState } from '../slice.types.ts';
import type { ClockFacts } from './clocks.store.ts';
import { presentClocks } from './present-clocks.ts';
import { presentHealth } from './present-health.ts';

/** Everything that the status is made of. */
export type StatusFacts = {
  shown: LineRow | null;
  page: Pick<RunningPage, 'session' | 'link' | 'change' | 'lastReadAt' | 'facts'> | null;
  anchors: ReturnType<AnchorTables['state']>;
  drift: readonly CountedDrift[];
  catchUp: CatchUpState;
  storage: DatabaseTrouble | null;
  accepted: boolean;
  clocks: ClockFacts | null;
  codesRest: boolean;
  demo: { available: boolean; phoneUrl: string | null; stored: boolean };
  now: Date;
};

/** Shows the state of the link. */
export function presentStatus(facts: StatusFacts): Status {
  const { shown, page } = facts;
  const browser = page?.session.browser() ?? { state: 'off' as const };
  const up = browser.state === 'up';
  const read = up ? (page?.link.phase() ?? null) : null;
  const lastReadAt = page?.lastReadAt() ?? shown?.lastReadAt ?? null;
  return {
    line: shown && {
      id: shown.id,
      kind: shown.kind,
      number: shown.number,
      name: shown.name,
      linkedAt: isLinked(shown) ? (shown.linkedAt?.toISOString() ?? null) : null,
    },
    phase: read?.phase ?? (up || browser.state === 'starting' ? 'starting' : 'off'),
    pageOffline: read?.offline ?? false,
    qr: read?.phase === 'linking' && !read.qrExpired ? read.qr : null,
    qrExpired: read?.phase === 'linking' && read.qrExpired,
    code: read?.phase === 'code' ? read.code : null,
    codeExpired: read?.phase === 'code' && read.codeExpired,
    codeNumber: read?.codeNumber ?? null,
    progress: read?.progress ?? null,
    reason: read?.reason ?? (shown && !isLinked(shown) ? shown.endedReason : null),
    browserError: browser.state === 'failed' ? { code: browser.code, message: browser.message } : null,
    lastReadAt: lastReadAt?.toISOString() ?? null,
    catchUp: facts.catchUp,
    drift: facts.drift.map(({ lastAt, ...drift }) => ({ ...drift, lastAt: lastAt.toISOString() })),
    anchors: facts.anchors,
    pageChange: presentChange(page?.change() ?? null),
    storage: facts.storage && { trouble: facts.storage, message: troubleWords[facts.storage] },
    accepted: facts.accepted,
    demo: facts.demo,
    health: presentHealth(page, facts.now),
    ask: read?.ask ?? null,
    clocks: facts.clocks && presentClocks(facts.clocks, read?.ask?.kind === 'phone-offline', facts.now),
    codesRest: facts.codesRest,
    restart: { savingUntil: page?.link.savingUntil(facts.now)?.toISOString() ?? null },
  };
}

function presentChange(change: PageChange | null): Status['pageChange'] {
  if (!change) return null;
  return {
    stopped: [...change.stopped],
    anchors: change.anchors.map(({ anchor, reason }) => ({ anchor, reason })),
    since: change.since.toISOString(),
  };
}
