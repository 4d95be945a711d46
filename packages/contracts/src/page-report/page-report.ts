import * as z from 'zod/mini';
import { endpoint } from '../kit/endpoint.ts';

/** A saved page is some hundred kilobytes; this is room for the largest with pictures in it. */
export const mostPageBytes = 30 * 1_048_576;

const text = z.nullable(z.string());
const yesNo = z.nullable(z.boolean());
const drift = z.object({ anchor: z.string(), reason: z.enum(['missing', 'ambiguous', 'fallback']) });

const reportReply = z.object({
  phase: z.string(),
  generation: text,
  locale: text,
  chats: z.array(
    z.object({
      title: z.string(),
      preview: text,
      time: text,
      unread: z.number(),
      group: yesNo,
      own: z.boolean(),
      ack: text,
      pinned: z.boolean(),
      muted: z.boolean(),
    }),
  ),
  chat: z.nullable(
    z.object({
      title: z.string(),
      subtitle: text,
      group: yesNo,
      messages: z.array(
        z.object({
          id: z.string(),
          /** False for a message that the page has not drawn. */
          loaded: z.boolean(),
          own: yesNo,
          author: text,
          kind: z.string(),
          text,
          sentAt: text,
          time: text,
          ack: text,
        }),
      ),
    }),
  ),
  drift: z.array(drift),
  /** Required anchors that are missing or match twice: reading would be paused on this page. */
  broken: z.array(drift),
  /** The masked report, exactly as it would be saved. */
  file: z.string(),
});
export type PageReportReply = z.output<typeof reportReply>;

/** Reads a saved page, for a person who reports that WhatsApp changed. */
export const reportSavedPage = endpoint({
  method: 'POST',
  path: '/api/page-report/file',
  summary:
    'Reads a saved WhatsApp Web page without network and scripts, and gives what is read and a masked report.',
  upload: { types: ['text/html'], mostBytes: mostPageBytes },
  reply: reportReply,
  errors: ['page_file_not_html', 'page_not_read'],
  access: 'user',
  whileSuspended: false,
});

/** Reads the page as it is now. */
export const reportLivePage = endpoint({
  method: 'POST',
  path: '/api/page-report/live',
  summary: 'Reads the WhatsApp page of this line as it is now, and gives what is read and a masked report.',
  reply: reportReply,
  errors: ['page_not_ready', 'page_did_not_answer'],
  access: 'user',
  whileSuspended: false,
});
