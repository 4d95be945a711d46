import { AppError } from '../errors/app-error.ts';
import { isLoopbackHost } from '../http/check-host.ts';

/** Under which address a server is used. */
export type Address = {
  /** Address to listen on. */
  host: string;
  /** The address that people use, without a slash at its end; null when only this machine is served. */
  publicUrl: string | null;
  /** Others than the person at this machine may reach it. */
  isPublic: boolean;
};

/** Makes one of PUBLIC_URL and HOST. Throws `config_invalid` for a public address without https. */
export function readAddress(given: { PUBLIC_URL?: string | undefined; HOST?: string | undefined }): Address {
  const publicUrl = given.PUBLIC_URL?.replace(/\/+$/, '') ?? null;
  const isPublic = publicUrl !== null && !isLoopbackHost(new URL(publicUrl).host);
  if (isPublic && new URL(publicUrl).protocol !== 'https:') {
    const message = `PUBLIC_URL: ${publicUrl} would carry passwords and every message in the clear. Use https, with nginx or another proxy in front.`;
    throw new AppError('config_invalid', message, { blame: 'caller' });
  }
  // The proxy that carries the certificate usually stands on this machine; only HOST says otherwise.
  return { host: (isPublic && given.HOST) || '127.0.0.1', publicUrl, isPublic };
}
