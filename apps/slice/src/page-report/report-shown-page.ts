import type { PageReport } from '@queunir/reader/mask/read-report';
import { AppError } from '@queunir/server/errors/app-error';
import type { PageSession } from '../whatsapp/whatsapp.types.ts';

/** The page that runs now, as a report needs it. */
export type ShownPage = { session: Pick<PageSession, 'browser' | 'report'> };

/** Reads the page that runs now. Errors: page_not_ready while none does, page_did_not_answer. */
export async function reportShownPage(page: ShownPage | null): Promise<PageReport> {
  if (page?.session.browser().state === 'up') return page.session.report();
  throw new AppError(
    'page_not_ready',
    'WhatsApp is not open at the moment. Start it, or send a saved page.',
    {
      blame: 'outside',
      status: 409,
    },
  );
}
