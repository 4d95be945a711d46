import { extname } from 'node:path';
import type { Request, Response, Router } from 'express';
import { AppError } from '../errors/app-error.ts';
import { chooseForm, type WebFile } from './web-files.ts';

const indexAddress = '/index.html';
/** The same page with the shape of the inbox in it, for who goes there and is probably signed in. */
const inboxAddress = '/inbox.html';

/** Mounts the built web app: hashed files for ever, every other page address gives index.html. */
export function mountWeb(router: Router, files: ReadonlyMap<string, WebFile> | null): void {
  router.get('/*rest', (req, res, next) => {
    if (!files) return next(notBuilt());
    const file = files.get(decodeURI(req.path)) ?? (isPage(req) ? pageFor(req, files) : undefined);
    if (!file) return next();
    send(req, res, file);
  });
  router.get('/', (req, res, next) => {
    const page = files && pageFor(req, files);
    if (!page) return next(notBuilt());
    send(req, res, page);
  });
}

function pageFor(req: Request, files: ReadonlyMap<string, WebFile>): WebFile | undefined {
  const toInbox = req.path === '/' || req.path === '/chats';
  const known = req.headers.cookie?.includes('queunir_session=') ?? false;
  return (toInbox && known ? files.get(inboxAddress) : undefined) ?? files.get(indexAddress);
}

/** An address without an ending is a page of the app; `/assets/old.js` is a file that is gone. */
function isPage(req: Request): boolean {
  return extname(req.path) === '' && !req.path.startsWith('/assets/');
}

function send(req: Request, res: Response, file: WebFile): void {
  const form = chooseForm(file, (encoding) => req.acceptsEncodings(encoding) !== false);
  res.type(extname(file.path));
  if (file.encodings.length > 0) res.vary('Accept-Encoding');
  if (form.encoding) res.set('content-encoding', form.encoding);
  res.set('cache-control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  res.sendFile(form.path, { cacheControl: false, dotfiles: 'allow' });
}

function notBuilt(): AppError {
  const message =
    'The web app is not built yet. Stop Queunir and start it with "npm start" (or "npm run standalone"), which builds it.';
  return new AppError('unavailable', message, { blame: 'outside', status: 503 });
}
