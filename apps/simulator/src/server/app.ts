import express, { type Express } from 'express';
import { mountChatRoutes, mountMessageRoutes } from './api/chat.routes.ts';
import { mountContactRoutes, mountStateRoutes } from './api/data.routes.ts';
import { mountLinkRoutes } from './api/link.routes.ts';
import { mountRecordRoutes } from './api/record.routes.ts';
import { answerErrors } from './api/route.ts';
import { mountSettingsRoute } from './api/settings.routes.ts';
import { mountStagingRoutes } from './api/staging.routes.ts';
import { avatarSvg } from './avatar.ts';
import type { Bundles } from './bundle-pages.ts';
import { drawLook } from './draw-look.ts';
import { isFromHere } from './from-here.ts';
import { controlHtml, pageHtml, refusalHtml } from './html.ts';
import type { PageContext } from './page-context.ts';
import { streamPhone } from './stream-phone.ts';

function apiRouter(context: PageContext): express.Router {
  const router = express.Router();
  router.use(express.json({ limit: '1mb' }));
  mountLinkRoutes(router, context);
  mountChatRoutes(router, context.phone);
  mountMessageRoutes(router, context.phone);
  mountContactRoutes(router, context);
  mountStateRoutes(router, context);
  mountSettingsRoute(router, context);
  mountStagingRoutes(router, context);
  mountRecordRoutes(router, context);
  streamPhone(router, context);
  router.use((_request, response) => {
    response
      .status(404)
      .json({ error: 'no such address in the phone API; apps/simulator/README.md lists them' });
  });
  return router;
}

function noBlobs(host: string): string {
  return `connect-src 'self' ws://${host}`;
}

/** The look-alike page at `/`, the owner's phone at `/phone`, its API under `/phone/api`. */
export function createApp(context: PageContext, bundles: Bundles): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use((request, response, next) => {
    response.set('Cache-Control', 'no-store');
    if (isFromHere(request.headers)) return next();
    response.status(403).json({ error: 'the demo phone answers this computer and its own pages only' });
  });
  let loads = 0;
  app.get('/', (request, response) => {
    const { settings } = context.phone.state;
    const headless = /HeadlessChrome/.test(request.headers['user-agent'] ?? '');
    if (settings.blobPolicy) response.set('Content-Security-Policy', noBlobs(request.headers.host ?? ''));
    loads += 1;
    response.type('html').send(headless ? refusalHtml() : pageHtml(drawLook(settings, loads)));
  });
  app.get('/phone', (_request, response) => void response.type('html').send(controlHtml()));
  for (const [name, bundle] of [
    ['page', bundles.page],
    ['phone', bundles.control],
  ] as const) {
    app.get(`/${name}.js`, (_request, response) => void response.type('js').send(bundle.js));
    app.get(`/${name}.css`, (_request, response) => void response.type('css').send(bundle.css));
  }
  app.get('/avatars/:id.svg', (request, response) => {
    response.set('Cache-Control', 'max-age=86400');
    response.type('svg').send(avatarSvg(request.params.id));
  });
  app.use('/phone/api', apiRouter(context));
  app.use(answerErrors);
  return app;
}
