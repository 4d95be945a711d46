import type { CookieOptions, Request, Response } from 'express';
import { readCookie } from './cookies.ts';

/** The caller's side of an HTTP exchange, as far as a handler may see it. */
export type Client = {
  /** Network address, or null when the socket is gone. */
  readonly address: string | null;
  /** The browser's own words about itself, at most 300 characters. */
  readonly device: string | null;
  cookie(name: string): string | null;
  /** The whole `Cookie` header, for a library that reads its own; empty when there is none. */
  readonly cookies: string;
  setCookie(name: string, value: string, options: CookieOptions): void;
  clearCookie(name: string, options: CookieOptions): void;
  /** Passes on a whole `Set-Cookie` line that a library wrote. */
  passCookie(line: string): void;
};

/** Makes a `Client` of one request and its response. */
export function clientOf(req: Request, res: Response): Client {
  return {
    address: req.ip ?? null,
    device: req.get('user-agent')?.slice(0, 300) ?? null,
    cookie: (name) => readCookie(req.headers.cookie, name),
    cookies: req.headers.cookie ?? '',
    setCookie: (name, value, options) => void res.cookie(name, value, options),
    clearCookie: (name, options) => void res.clearCookie(name, options),
    passCookie: (line) => void res.append('set-cookie', line),
  };
}
