import type { Feed } from '@queunir/reader/feed';
import type { FlowState } from '../whatsapp.types.ts';

/** Compares what looks find with what the observer in the page tells by itself. */
export type FlowWatch = {
  /** The observer told something. */
  said(feed: Feed): void;
  /** A look found something; to be followed by `looked`. */
  found(feed: Feed): void;
  /** A look came to its end. */
  looked(): void;
  /** A look failed, or the one before it has not ended. */
  failed(): void;
  state(): FlowState;
  stop(): void;
};

type Said = { summary: string; count: number };

/** What the observer is about to tell when a look comes by is no failure: it gets this long. */
const graceMs = 2000;
/** A page that is just loading anew fails one look. */
const mostFailures = 2;

/** Begins to watch; `onChange` is called after every look. */
export function watchFlow(deps: { now: () => number; onChange: () => void; graceMs?: number }): FlowWatch {
  const said = new Map<Feed['type'], Said>();
  let suspects = new Map<Feed['type'], Said>();
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  const state: FlowState = { flowing: null, why: null, lastEventAt: null, lastLookAt: null };

  const judge = (): void => {
    const missed = [...suspects].some(([type, found]) => {
      const told = said.get(type);
      return told?.summary !== found.summary && (told?.count ?? 0) === found.count;
    });
    suspects = new Map();
    state.flowing = !missed;
    state.why = missed ? 'missed' : null;
    deps.onChange();
  };

  return {
    said(feed) {
      state.lastEventAt = deps.now();
      const summary = summaryOf(feed);
      if (summary !== null) said.set(feed.type, { summary, count: (said.get(feed.type)?.count ?? 0) + 1 });
    },
    found(feed) {
      const summary = summaryOf(feed);
      const told = said.get(feed.type);
      if (summary !== null && told?.summary !== summary)
        suspects.set(feed.type, { summary, count: told?.count ?? 0 });
    },
    looked() {
      failures = 0;
      state.lastLookAt = deps.now();
      clearTimeout(timer);
      if (suspects.size === 0) judge();
      else timer = setTimeout(judge, deps.graceMs ?? graceMs).unref();
    },
    failed() {
      failures += 1;
      suspects = new Map();
      if (failures < mostFailures) return;
      state.flowing = false;
      state.why = 'look-failed';
      deps.onChange();
    },
    state: () => ({ ...state }),
    stop: () => clearTimeout(timer),
  };
}

/** What must be told at once: which screen it is, and what the rows of the list say. */
function summaryOf(feed: Feed): string | null {
  if (feed.type === 'phase') return JSON.stringify([feed.phase.phase, feed.phase.offline]);
  if (feed.type !== 'list') return null;
  return JSON.stringify(
    feed.list.rows.map(({ title, preview, time, unread }) => [title, preview, time, unread]),
  );
}
