import { totalmem } from 'node:os';
import { availableMemory } from 'node:process';
import { broken, type DoctorCheck, doubtful, fine } from '../finding.types.ts';

const megabyte = 1024 ** 2;

/** Memory: what is left for a browser, the database and the server, a container's limit included. */
export const memory: DoctorCheck = {
  name: 'Memory',
  look: async () => {
    const free = Math.round(availableMemory() / megabyte);
    const words = `${free} MB available of ${Math.round(totalmem() / megabyte)} MB`;
    if (free < 400)
      return broken(
        words,
        'WhatsApp Web in a browser needs about 400 MB: stop other programs, or use a larger machine.',
      );
    return free < 1000
      ? doubtful(words, 'A busy account may need 1 GB: stop other programs, or use a larger machine.')
      : fine(words);
  },
};
