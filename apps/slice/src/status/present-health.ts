import type { Status } from '@queunir/contracts/status/status';
import type { Fact } from '../lines/link-facts.ts';
import type { RunningPage } from '../lines/running-page.ts';

/** Looks come twice a minute. */
const lateLookMs = 120_000;
const none: Fact = { is: null, since: null };

/** Shows the three facts of a page; without one nothing is up, and nothing else is known. */
export function presentHealth(
  page: Pick<RunningPage, 'session' | 'facts'> | null,
  now: Date,
): Status['health'] {
  const { browser, linked, flowing } = page?.facts() ?? { browser: none, linked: none, flowing: none };
  const flow = page?.session.flow();
  const isLate =
    flowing.is === true && flow?.lastLookAt != null && now.getTime() - flow.lastLookAt > lateLookMs;
  return {
    browser: { up: browser.is === true, since: iso(browser.since) },
    page: { linked: linked.is, since: iso(linked.since) },
    events: {
      flowing: isLate ? false : flowing.is,
      since: isLate ? null : iso(flowing.since),
      why: isLate ? 'look-failed' : (flow?.why ?? null),
      lastEventAt: fromMs(flow?.lastEventAt),
      lastLookAt: fromMs(flow?.lastLookAt),
    },
  };
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
const fromMs = (ms: number | null | undefined): string | null =>
  ms == null ? null : new Date(ms).toISOString();
