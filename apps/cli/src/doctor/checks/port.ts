import { broken, type DoctorCheck, fine } from '../finding.types.ts';
import { answersAsQueunir, tryPort } from './try-port.ts';

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
