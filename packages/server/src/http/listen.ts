import { createServer, type RequestListener, type Server } from 'node:http';
import { AppError } from '../errors/app-error.ts';

export type Listening = {
  server: Server;
  port: number;
  /** Stops taking calls, lets running ones end for `graceMs`, then cuts them. */
  close(graceMs?: number): Promise<void>;
};

/**
 * A connection that nobody uses is kept longer than the proxies in front keep theirs (60 s): the side that closes first
 * must not be the one that is asked, or a request meets the closing and is lost.
 */
const keepAliveMs = 75_000;

/** Serves HTTP on one address; port 0 lets the system choose. Throws `port_in_use` or `port_refused` with a remedy. */
export async function listen(
  app: RequestListener,
  options: { host: string; port: number },
): Promise<Listening> {
  const server = createServer(app);
  server.keepAliveTimeout = keepAliveMs;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, options.port)));
    server.listen(options.port, options.host, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return { server, port, close: (graceMs = 2000) => close(server, graceMs) };
}

async function close(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(timer);
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    const message = `Port ${port} is taken by another program. Stop that one, or start again with another port: PORT=${port + 1}`;
    return new AppError('port_in_use', message, { blame: 'caller', cause: error });
  }
  if (error.code === 'EACCES') {
    const message = `This user may not open port ${port}. Choose one above 1023: PORT=3000`;
    return new AppError('port_refused', message, { blame: 'caller', cause: error });
  }
  return error;
}
