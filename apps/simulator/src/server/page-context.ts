import type { Phone } from '../phone/phone.ts';
import type { PageSession } from './page-session.ts';

/** What the requests need beside the page itself. */
export type PageContext = {
  phone: Phone;
  sessions: Set<PageSession>;
  composing: Map<string, boolean>;
  /** When a page first drew a message, by key; milliseconds of the machine's clock. */
  drawn: Map<string, number>;
  /** Ends the time of the dialog that unlinks. */
  dialogTimer: NodeJS.Timeout | undefined;
};

/** Keeps the record of whether others see the account online through any page. */
export function notePresence(
  { phone, sessions }: PageContext,
  session: PageSession,
  online: boolean,
  why: string,
): void {
  session.online = online;
  const any = [...sessions].some((one) => one.online);
  if (any === (phone.state.presence.at(-1)?.online ?? false)) return;
  phone.state.presence.push({ at: phone.now(), online: any, why });
  phone.emit({ type: 'records' });
}
