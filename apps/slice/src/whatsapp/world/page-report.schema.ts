import type { PageReport } from '@queunir/reader/mask/read-report';
import type { PageRead } from '@queunir/reader/page/read-page';
import * as z from 'zod/mini';
import { drift, listRow, messageRead, phaseRead, surfacesRead } from './feed.schema.ts';

const text = z.nullable(z.string());
const document = z.nullable(
  z.object({ name: text, extension: text, size: text, pages: z.nullable(z.number()) }),
);
const phase = phaseRead as z.ZodMiniType & { shape: { phase: z.ZodMiniType<PageRead['phase']> } };

const pageRead: z.ZodMiniType<PageRead> = z.object({
  phase: phase.shape.phase,
  generation: z.nullable(z.enum(['g1', 'g2'])),
  locale: text,
  chats: z.array(z.omit(listRow, { token: true })),
  archivedUnread: z.number(),
  chat: z.nullable(
    z.object({
      title: z.string(),
      subtitle: text,
      group: z.nullable(z.boolean()),
      messages: z.array(z.extend(messageRead, { document })),
    }),
  ),
  drift: z.array(drift),
});

/** A whole page as it is read, with its masked copy. */
export const pageReport: z.ZodMiniType<PageReport> = z.object({
  page: pageRead,
  surfaces: surfacesRead,
  masked: z.object({ page: pageRead, skeleton: z.array(z.string()) }),
});
