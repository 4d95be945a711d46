import type { Router } from 'express';
import * as z from 'zod';
import { enterCode, logOut, scanQr } from '../linking.ts';
import type { PageContext } from '../page-context.ts';
import { get, post } from './route.ts';

/** Linking, logging out, and the page's connection. */
export function mountLinkRoutes(router: Router, { phone, sessions }: PageContext): void {
  get(router, '/pages', z.object({}), () => ({
    pages: [...sessions].map(({ phase, secret, online, generations }) => ({
      phase,
      linked: secret !== null,
      online,
      generations,
    })),
    devices: phone.state.devices.map(({ linkedAt }) => ({ linkedAt })),
  }));
  post(router, '/scan', z.strictObject({ ref: z.string().optional() }), (body) =>
    scanQr(phone, sessions, body.ref),
  );
  post(router, '/code', z.strictObject({ code: z.string().min(8) }), (body) =>
    enterCode(phone, sessions, body.code),
  );
  const reason = z.enum(['database', 'sync', 'link', 'limit', 'logged-out', 'none']).default('logged-out');
  post(router, '/logout', z.strictObject({ reason }), (body) => ({
    devices: logOut(phone, sessions, body.reason),
  }));
  post(router, '/offline', z.strictObject({ offline: z.boolean() }), (body) => {
    phone.state.offline = body.offline;
    phone.emit({ type: 'connection' });
  });
}
