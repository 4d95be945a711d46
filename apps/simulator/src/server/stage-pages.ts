import type { Phone } from '../phone/phone.ts';
import type { PopupName, Staging } from '../wire/staging.ts';
import { becomeReady, logOut } from './linking.ts';
import { notePresence, type PageContext } from './page-context.ts';
import type { PageSession } from './page-session.ts';

/** These belong to one page, which ends them itself with `Use here`; the others stand until they are ended. */
const endedByPage: readonly PopupName[] = ['elsewhere', 'conflict'];

/** Whether pages get nothing from the network just now. */
export function isCutOff({ state, staging }: Phone): boolean {
  return state.offline || staging.banner?.name === 'retrying';
}

function cover(context: PageContext, session: PageSession, popup: PopupName): void {
  session.ready = false;
  session.cancel('phase');
  session.show({ name: 'popup', popup });
  notePresence(context, session, false, popup);
}

/** Makes this page the one in use: every other page of its profile asks to be used instead. */
export function takeOver(context: PageContext, session: PageSession): void {
  for (const other of context.sessions)
    if (other !== session && other.ready && other.secret === session.secret)
      cover(context, other, 'elsewhere');
  becomeReady(context.phone, session);
}

/** Puts a popup in place of every linked page's list, or (`null`) ends them: the page in use or else the newest of each profile goes on. */
export function stagePopup(context: PageContext, popup: PopupName | null): void {
  const { phone, sessions } = context;
  phone.staging.popup = popup === null || endedByPage.includes(popup) ? null : popup;
  const linked = [...sessions].filter((session) => session.secret !== null);
  if (popup !== null) for (const session of linked) cover(context, session, popup);
  else {
    const used = new Set(linked.filter((session) => session.ready).map((session) => session.secret));
    const newest = new Map(linked.map((session) => [session.secret, session]));
    for (const session of newest.values())
      if (session.phase.name === 'popup' && !used.has(session.secret)) takeOver(context, session);
  }
  phone.emit({ type: 'devices' });
}

/** Changes what stands above or beside the lists; while the dialog stands, its time runs. */
export function stage(context: PageContext, change: Partial<Omit<Staging, 'popup'>>): void {
  const { phone } = context;
  const cutOff = isCutOff(phone);
  Object.assign(phone.staging, change);
  if ('dialog' in change) {
    clearTimeout(context.dialogTimer);
    if (change.dialog) context.dialogTimer = waitForAnswer(context);
  }
  phone.emit({ type: 'staging', reconnected: cutOff && !isCutOff(phone) });
}

/** Nobody answered: the dialog unlinks every page. */
function waitForAnswer(context: PageContext): NodeJS.Timeout {
  const { phone, sessions } = context;
  return setTimeout(() => {
    stage(context, { dialog: null });
    logOut(phone, sessions, 'logged-out');
  }, phone.state.settings.onboardingLife).unref();
}
