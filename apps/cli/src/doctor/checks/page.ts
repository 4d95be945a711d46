import { type DoctorCheck, doubtful, fine } from '../finding.types.ts';

/** The WhatsApp page, as a running Queunir sees it. */
export const page: DoctorCheck = {
  name: 'Page',
  look: async ({ port }) => {
    try {
      const reply = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2000) });
      if (reply.ok) return fine('the running Queunir is ready');
      return doubtful(
        `the running Queunir is not ready: ${(await reply.text()).slice(0, 300)}`,
        'Open it in the browser: it says what it waits for.',
      );
    } catch {
      return fine('Queunir does not run now');
    }
  },
};
