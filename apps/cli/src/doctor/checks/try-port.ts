import { createServer } from 'node:net';

/** Tries to take a port on this computer; null when that works, else the code of what is in the way. */
export function tryPort(number: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    try {
      probe.listen(number, '127.0.0.1', () => probe.close(() => resolve(null)));
    } catch (error) {
      resolve((error as Error).message);
    }
  });
}

/** True when what answers on the port is a Queunir: gateway, slice or the single-person mode. */
export async function answersAsQueunir(number: number): Promise<boolean> {
  try {
    const reply = await fetch(`http://127.0.0.1:${number}/healthz`, { signal: AbortSignal.timeout(2000) });
    return reply.ok && (reply.headers.get('content-type') ?? '').includes('json');
  } catch {
    return false;
  }
}
