import { createServer } from 'node:net';
import { broken, type DoctorCheck, fine } from '../finding.types.ts';

/** The port that the app answers on: free, or Queunir's own. */
export const port: DoctorCheck = {
  name: 'Port',
  look: async ({ port: number }) => {
    const problem = await tryPort(number);
    if (problem === null) return fine(`${number} is free`);
    if (problem === 'EADDRINUSE' && (await answersAsQueunir(number)))
      return fine(`Queunir answers on ${number}`);
    const why = problem === 'EADDRINUSE' ? 'another program uses it' : problem;
    return broken(
      `${number} cannot be used: ${why}`,
      'Set PORT to a free port above 1023, or stop the other program.',
    );
  },
};

function tryPort(number: number): Promise<string | null> {
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

async function answersAsQueunir(number: number): Promise<boolean> {
  try {
    const reply = await fetch(`http://127.0.0.1:${number}/healthz`, { signal: AbortSignal.timeout(2000) });
    return reply.ok && (reply.headers.get('content-type') ?? '').includes('json');
  } catch {
    return false;
  }
}
