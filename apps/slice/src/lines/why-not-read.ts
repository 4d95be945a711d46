import type { GapReason } from '@queunir/contracts/gaps/gaps';
import type { PageSession } from '../whatsapp/whatsapp.types.ts';
import type { LinkWatch } from './link-watch.ts';

/** What keeps a page from being read for its line; null while it is read. `ended`: WhatsApp has ended the link. */
export function whyNotRead(
  session: PageSession,
  link: LinkWatch,
  identified: boolean,
  ended: boolean,
): GapReason | null {
  if (session.browser().state !== 'up') return 'browser-down';
  const read = link.phase();
  if (ended) return 'not-linked';
  if (read?.phase === 'linking' || read?.phase === 'code' || read?.phase === 'logged-out')
    return 'not-linked';
  // What comes is told under a dialog too.
  if ((read?.phase !== 'ready' && !read?.covered) || !identified) return 'page-not-ready';
  if (read.offline) return 'offline';
  return session.flow().flowing === false ? 'not-flowing' : null;
}
