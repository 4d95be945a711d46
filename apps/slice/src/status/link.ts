import type { Settings } from '@queunir/contracts/settings/settings';
import { AppError } from '@queunir/server/errors/app-error';
import type { Navigator } from '../whatsapp/whatsapp.types.ts';
import { insertAcceptance, isAccepted } from './acceptance.store.ts';
import type { StatusDeps } from './status.types.ts';

/** Records that a member accepted the warning before linking, with the reading choice. */
export async function acceptLinking(
  deps: StatusDeps,
  memberId: string,
  readUnread: Settings['readUnread'],
): Promise<void> {
  await insertAcceptance(deps.db, { workspaceId: deps.workspaceId, memberId, at: deps.now() });
  await deps.settings.change({ readUnread }, memberId);
  await deps.publish({ type: 'status.changed' });
}

/** Starts the page of a line. The demo phone needs no acceptance: no account is at risk. Throws `warning_not_accepted`. */
export async function startLine(deps: StatusDeps, kind: 'own' | 'demo'): Promise<void> {
  if (kind === 'own' && !(await isAccepted(deps.db, deps.workspaceId))) {
    const message = 'Read and accept what linking means first.';
    throw new AppError('warning_not_accepted', message, { blame: 'caller', status: 409 });
  }
  await deps.runner.start(kind);
}

/** Clicks "reload" on an expired QR code, or goes back from the code to it. Throws `wrong_phase`. */
export async function renewQr(deps: StatusDeps): Promise<void> {
  await linkingPage(deps).refreshQr();
}

/** Asks WhatsApp for a code for a phone number, written in any way. Throws `wrong_phase`, `number_invalid`. */
export async function askForCode(deps: StatusDeps, number: string): Promise<void> {
  const digits = number.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15 || digits.startsWith('0') || /[^\d\s()+.\-/]/.test(number)) {
    const message = 'Write the number with its country code, for example +55 11 91234-5678.';
    throw new AppError('number_invalid', message, { blame: 'caller', status: 422 });
  }
  await linkingPage(deps).requestCode(`+${digits}`);
}

function linkingPage(deps: StatusDeps): Navigator {
  const page = deps.runner.page();
  const phase = page?.session.browser().state === 'up' ? page.link.phase()?.phase : undefined;
  if (page && (phase === 'linking' || phase === 'code')) return page.session.navigator;
  throw new AppError('wrong_phase', 'The page does not ask to be linked now.', {
    blame: 'caller',
    status: 409,
  });
}
