import { AppError } from '@queunir/server/errors/app-error';
import { writeAct } from '../acts/act.store.ts';
import type { RunningPage } from '../lines/running-page.ts';
import type { PageAnswer } from '../whatsapp/whatsapp.types.ts';
import { markPhoneSeen } from './clocks.store.ts';
import type { StatusDeps } from './status.types.ts';

/** Presses what a person asked for in WhatsApp's page. Throws `wrong_phase` when it is not there, `page_did_not_answer`. */
export async function pressInPage(deps: StatusDeps, what: PageAnswer, label: string | null): Promise<void> {
  try {
    await runningPage(deps).session.navigator.answerPage(what, label);
  } catch (error) {
    if (error instanceof AppError && error.code === 'page_not_ready') throw wrongPhase();
    throw error;
  }
}

/**
 * Unlinks the shown line by WhatsApp's own menu, then ends its browser: no new code is wanted. What is stored stays.
 * Throws `wrong_phase`, `still_saving`, and `unlink_failed` when the page does not do it.
 */
export async function unlinkLine(deps: StatusDeps, memberId: string): Promise<void> {
  const page = runningPage(deps);
  if (page.link.phase()?.phase !== 'ready' || !page.identified()) throw wrongPhase();
  if (page.link.savingUntil(deps.now()) !== null) {
    const message = 'WhatsApp is still saving the link. Wait until the 40 seconds are over.';
    throw new AppError('still_saving', message, { blame: 'caller', status: 409 });
  }
  const { id } = page.line();
  try {
    await page.session.navigator.logOut();
  } catch (cause) {
    const message =
      'WhatsApp did not log this device out here. On your phone: Settings, Linked devices, tap this device, Log out.';
    throw new AppError('unlink_failed', message, { blame: 'outside', status: 502, cause });
  }
  await page.endLink();
  const { db, workspaceId } = deps;
  await writeAct(db, { workspaceId, memberId, what: 'line.unlinked', subjectIds: [id], at: deps.now() });
  await deps.runner.stop();
}

/** The owner says that the phone is online. Throws `wrong_phase` where no line is linked. */
export async function notePhoneOnline(deps: StatusDeps): Promise<void> {
  const line = deps.runner.shown();
  if (!line || line.linkedAt === null || line.endedAt !== null) throw wrongPhase();
  await markPhoneSeen(deps.db, line.id, deps.now());
  await deps.publish({ type: 'status.changed' });
}

function runningPage(deps: StatusDeps): RunningPage {
  const page = deps.runner.page();
  if (page?.session.browser().state === 'up') return page;
  throw wrongPhase();
}

function wrongPhase(): AppError {
  return new AppError('wrong_phase', 'WhatsApp shows something else now.', { blame: 'caller', status: 409 });
}
