import { broken, type DoctorCheck, fine } from '../finding.types.ts';
import { answersAsQueunir, tryPort } from './try-port.ts';

/** As many as most services have at first. */
const looked = 10;

/** The ports of slices in the service: every second one from FIRST_SLICE_PORT on. One that is taken is passed over. */
export const slicePorts: DoctorCheck = {
  name: 'Slice ports',
  look: async ({ slices: { firstPort } }) => {
    const ports = Array.from({ length: looked }, (_, index) => firstPort + 2 * index);
    const last = ports.at(-1) as number;
    const problems = await Promise.all(ports.map(tryPort));
    const refused = problems.find((problem) => problem !== null && problem !== 'EADDRINUSE');
    if (refused)
      return broken(
        `${firstPort} to ${last} cannot be used: ${refused}`,
        'Set FIRST_SLICE_PORT to a port above 1023, for example 5001.',
      );
    const used = ports.filter((_, index) => problems[index] !== null);
    const ours = await Promise.all(used.map(answersAsQueunir));
    const others = used.filter((_, index) => !ours[index]);
    const words = `${firstPort}, ${firstPort + 2}, … ${last}: ${ours.filter(Boolean).length} in use by Queunir`;
    return fine(
      others.length === 0
        ? words
        : `${words}; other programs have ${others.join(', ')}, which slices pass over`,
    );
  },
};
