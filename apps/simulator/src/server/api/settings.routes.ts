import type { Router } from 'express';
import * as z from 'zod';
import { generationSettings, locales, parts } from '../../wire/look.ts';
import { lookSettings } from '../draw-look.ts';
import type { PageContext } from '../page-context.ts';
import { post } from './route.ts';

const milliseconds = z.number().int().min(0).optional();
const anchor = z
  .string()
  .regex(/^[a-z][a-z-]*(=.*)?( within [a-z].*)?$/s, 'an anchor is named attribute or attribute=value');

const settings = z.strictObject({
  hour12: z.boolean().optional(),
  locale: z.enum(locales).optional(),
  generation: z.enum(generationSettings).optional(),
  newParts: z.array(z.enum(parts)).optional(),
  mixSeed: z.number().int().optional(),
  scramble: z.boolean().optional(),
  anchors: z
    .strictObject({ missing: z.array(anchor).default([]), doubled: z.array(anchor).default([]) })
    .optional(),
  blobPolicy: z.boolean().optional(),
  qrEvery: milliseconds,
  qrRefreshes: milliseconds,
  codeLife: milliseconds,
  splash: milliseconds,
  sync: milliseconds,
  history: milliseconds,
  ack: milliseconds,
  deliver: milliseconds,
  idleAfter: milliseconds,
  onboardingLife: milliseconds,
});

/** Delays and the look of the pages. Open pages are loaded again when their look changes. */
export function mountSettingsRoute(router: Router, { phone, sessions }: PageContext): void {
  post(router, '/settings', settings, (body) => {
    const before = JSON.stringify(lookSettings(phone.state.settings));
    Object.assign(phone.state.settings, body);
    if (JSON.stringify(lookSettings(phone.state.settings)) !== before)
      for (const session of sessions) session.send({ type: 'reload' });
    phone.emit({ type: 'everything', replaced: false });
    return phone.state.settings;
  });
}
