import * as z from 'zod/mini';
import { endpoint } from '../kit/endpoint.ts';

export const language = z.enum(['en', 'pt-BR', 'es']);

export const settingsReply = z.object({
  language,
  /** IANA zone, for example `America/Sao_Paulo`. */
  timeZone: z.string(),
  readUnread: z.enum(['when-opened', 'ahead']),
  /** Single-letter shortcuts on or off (WCAG 2.1.4). */
  letterShortcuts: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
  /** False until language and zone were taken from a browser or set by hand. */
  chosen: z.boolean(),
});
export type Settings = z.output<typeof settingsReply>;

export const getSettings = endpoint({
  method: 'GET',
  path: '/api/settings',
  summary: 'Language, zone and habits of this workspace.',
  reply: settingsReply,
  errors: [],
  access: 'user',
  whileSuspended: true,
});

export const changeSettings = endpoint({
  method: 'PATCH',
  path: '/api/settings',
  summary: 'Changes what is named; what is absent stays.',
  body: z.strictObject({
    language: z.optional(language),
    timeZone: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
    readUnread: z.optional(z.enum(['when-opened', 'ahead'])),
    letterShortcuts: z.optional(z.boolean()),
    theme: z.optional(z.enum(['system', 'light', 'dark'])),
  }),
  reply: settingsReply,
  errors: ['time_zone_unknown'],
  access: 'user',
  whileSuspended: true,
});
