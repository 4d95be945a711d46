import { AppError } from '@queunir/server/errors/app-error';
import type { Ledger } from '../gaps/keep-ledger.ts';
import type { Line } from '../slice.types.ts';
import type { Navigator, PageSession } from '../whatsapp/whatsapp.types.ts';
import type { DemoPhone } from './demo-phone.ts';
import {
  findNewestLine,
  findShownLine,
  insertLine,
  isLinked,
  type LineRow,
  markRuns,
  showLine,
} from './line.store.ts';
import { type RunningPage, type RunningPageDeps, runPage } from './running-page.ts';
import { createSerial } from './serial.ts';

export type LineRunnerDeps = Omit<RunningPageDeps, 'onLine' | 'ledger'> & {
  ledger: Pick<Ledger, 'note' | 'resume'>;
  demoPhone: DemoPhone;
  /** Makes the page session of a kind of line at an address; nothing runs yet. */
  openPage: (kind: LineRow['kind'], url: string) => PageSession;
  whatsappUrl: string;
};

/** Which line is shown and which page runs: at most one at a time. */
export type LineRunner = {
  /** Shows a line of this kind and starts its page; gives back once the browser is on its way. */
  start(kind: LineRow['kind']): Promise<void>;
  /** Ends the page without unlinking; throws `still_saving` within 40 s of linking unless forced. */
  stop(options?: { force: boolean }): Promise<void>;
  /** Resolves when nothing is being saved after linking: at most 40 s. The demo phone's link is worth no wait. */
  untilSaved(): Promise<void>;
  /** Starts the shown line again when it was linked before, or was being linked. */
  resume(): Promise<void>;
  /** Reads again which line is shown, after lines were removed. */
  reload(): Promise<void>;
  shown(): LineRow | null;
  page(): RunningPage | null;
  /** Hands on the page of the shown line, once it is known to be that line's. */
  navigator(): Navigator | null;
};

/** Makes the runner; nothing runs before `start` or `resume`. */
export async function createLineRunner(deps: LineRunnerDeps): Promise<LineRunner> {
  const serial = createSerial();
  let shown: LineRow | null = await findShownLine(deps.db, deps.workspaceId);
  let page: RunningPage | null = null;

  const show = async (line: LineRow) => {
    const another = shown?.id !== line.id;
    shown = line;
    if (another) await showLine(deps.db, deps.workspaceId, line.id);
    await deps.publish({ type: 'status.changed' }, ...(another ? [{ type: 'stream.reset' as const }] : []));
  };

  const end = async (force: boolean, why: 'stopped' | 'slice-stopped') => {
    if (!page) return;
    if (!force && isSaving(page, deps.now())) throw stillSaving();
    const ending = page;
    page = null;
    // Its link may have ended meanwhile.
    if (ending.line().id === shown?.id) shown = ending.line();
    ending.leave(why);
    await ending.session.stop();
    if (why === 'stopped') await rest(ending.line());
    await deps.publish({ type: 'status.changed' });
  };

  /** What is stopped stays so over a start; where that cannot be written it merely starts again. */
  const rest = async ({ id }: LineRow) => {
    await markRuns(deps.db, id, false).catch((error: unknown) => deps.log.warn({ err: error }, 'not noted'));
    if (shown?.id === id) shown = { ...shown, runs: false };
  };

  const begin = async (kind: LineRow['kind']) => {
    if (page && page.line().kind === kind && works(page.session)) return;
    if (page && isSaving(page, deps.now())) throw stillSaving();
    // A demo phone that does not start leaves the page that runs alone.
    const url = kind === 'demo' ? await deps.demoPhone.start() : deps.whatsappUrl;
    await end(false, 'stopped');
    const line =
      (await findNewestLine(deps.db, deps.workspaceId, kind)) ??
      (await insertLine(deps.db, deps.workspaceId, kind));
    await markRuns(deps.db, line.id, true);
    const session = deps.openPage(kind, url);
    page = runPage({ ...deps, onLine: show }, { ...line, runs: true }, session);
    if (kind === 'own') await deps.demoPhone.stop();
    await show(line);
    // A browser that does not start says so in its state, which the status shows.
    session.start().catch((error: unknown) => deps.log.warn({ err: error }, 'the page could not be started'));
  };

  return {
    start: (kind) => serial(() => begin(kind)),
    stop: (options) =>
      serial(async () => {
        const force = options?.force ?? false;
        await end(force, force ? 'slice-stopped' : 'stopped');
        await deps.demoPhone.stop();
      }),
    untilSaved: async () => {
      const until = page && isSaving(page, deps.now()) ? page.link.savingUntil(deps.now()) : null;
      if (until === null || page?.line().kind === 'demo') return;
      await deps.wait(until.getTime() - deps.now().getTime());
    },
    resume: () =>
      serial(async () => {
        if (!shown || !(isLinked(shown) || shown.runs)) return;
        const { lastLookAt, lastReadAt } = shown;
        const last = Math.max(lastLookAt?.getTime() ?? 0, lastReadAt?.getTime() ?? 0);
        await deps.ledger.resume(shown.id, last > 0 ? new Date(last) : deps.now());
        await begin(shown.kind);
      }),
    reload: async () => {
      shown = await findShownLine(deps.db, deps.workspaceId);
    },
    // The page knows first when its link has ended.
    shown: () => (page && page.line().id === shown?.id ? page.line() : shown),
    page: () => page,
    navigator: () => (page?.identified() && page.line().id === shown?.id ? page.session.navigator : null),
  };
}

/** Gives what the other rooms may know of a line. */
export function asLine(row: LineRow | null): Line | null {
  return row && { id: row.id, kind: row.kind };
}

/** A browser that is gone saves nothing any more. */
function isSaving(page: RunningPage, now: Date): boolean {
  return works(page.session) && page.link.savingUntil(now) !== null;
}

function works(session: PageSession): boolean {
  const { state } = session.browser();
  return state === 'starting' || state === 'up';
}

function stillSaving(): AppError {
  return new AppError(
    'still_saving',
    'WhatsApp is still being saved after linking. Wait until the 40 seconds are over.',
    { blame: 'caller', status: 409 },
  );
}
