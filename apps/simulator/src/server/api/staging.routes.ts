import type { Router } from 'express';
import * as z from 'zod';
import { type BannerShape, popupNames } from '../../wire/staging.ts';
import type { PageContext } from '../page-context.ts';
import { stage, stagePopup } from '../stage-pages.ts';
import { get, post } from './route.ts';

const plainBanners = ['connecting', 'phone-silent', 'update', 'notifications-off', 'language'] as const;

const banner = z.discriminatedUnion('show', [
  z.strictObject({ show: z.literal('none') }),
  z.strictObject({ show: z.literal('retrying'), seconds: z.number().int().min(1).default(30) }),
  z.strictObject({ show: z.literal('loading'), percent: z.number().int().min(0).max(100).default(0) }),
  z.strictObject({ show: z.enum(plainBanners) }),
]);

function shapeOf(body: z.output<typeof banner>): BannerShape | null {
  if (body.show === 'none') return null;
  if (body.show === 'retrying') return { name: body.show, seconds: body.seconds };
  return body.show === 'loading' ? { name: body.show, percent: body.percent } : { name: body.show };
}

/** What linked pages show in place of, above or beside their list. */
export function mountStagingRoutes(router: Router, context: PageContext): void {
  get(router, '/staging', z.strictObject({}), () => context.phone.staging);
  post(router, '/popup', z.strictObject({ show: z.enum([...popupNames, 'none']) }), ({ show }) =>
    stagePopup(context, show === 'none' ? null : show),
  );
  post(router, '/banner', banner, (body) => stage(context, { banner: shapeOf(body) }));
  post(router, '/dialog', z.strictObject({ show: z.enum(['onboarding', 'none']) }), ({ show }) =>
    stage(context, { dialog: show === 'none' ? null : show }),
  );
  post(router, '/viewer', z.strictObject({ open: z.boolean() }), ({ open }) =>
    stage(context, { viewer: open }),
  );
}
