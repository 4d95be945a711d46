import express, { type Express, type Router } from 'express';
import { AppError } from '../errors/app-error.ts';
import type { Log } from '../log/create-log.ts';
import { checkHost } from './check-host.ts';
import { checkOrigin } from './check-origin.ts';
import { errorHandler } from './error-handler.ts';
import { type HealthChecks, mountHealth } from './health.ts';
import { nameRequests } from './request-id.ts';
import { bindRules, type Caller, type RequestRules } from './request-rules.ts';
import { securityHeaders } from './security-headers.ts';

export type AppOptions = {
  log: Log;
  rules: RequestRules<Caller>;
  /** Host (with port) of PUBLIC_URL, or null when only this machine is served. */
  publicHost: string | null;
  health: HealthChecks;
  /** Mounts what takes bodies as they come, in front of everything that reads them. */
  mountRaw?(router: Router): void;
  /** Mounts the rooms' endpoints, in front of the static files. */
  mountApi(router: Router): void;
  /** Mounts what answers every other address, for example the web app's files. */
  mountRest?(router: Router): void;
};

/** JSON of 65,536 characters, each written as `\uXXXX`, still fits. */
const bodyLimit = '512kb';

/** Makes an Express app with the same guards in front, and the same error handler behind, of every endpoint. */
export function createApp(options: AppOptions): Express {
  const app = express();
  const { rules } = options;
  app.disable('x-powered-by');
  app.disable('etag');
  // Behind nginx on the same machine the client's address is in X-Forwarded-For.
  app.set('trust proxy', rules.publicHttps ? 'loopback' : false);
  app.use(nameRequests(), securityHeaders(rules));
  app.use(checkHost(options.publicHost), checkOrigin());
  app.use((req, _res, next) => {
    bindRules(req, rules);
    next();
  });
  mountHealth(app, options.health);
  options.mountRaw?.(app);
  app.use(express.json({ limit: bodyLimit, strict: true }));
  options.mountApi(app);
  app.use('/api', (_req, _res, next) => next(notFound()));
  options.mountRest?.(app);
  app.use((_req, _res, next) => next(notFound()));
  app.use(errorHandler(options.log));
  return app;
}

function notFound(): AppError {
  return new AppError('not_found', 'There is nothing at this address.', { blame: 'caller', status: 404 });
}
