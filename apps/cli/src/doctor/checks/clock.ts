import { spawnSync } from 'node:child_process';
import { broken, type DoctorCheck, doubtful, fine } from '../finding.types.ts';

const released = Date.UTC(2026, 0, 1);

/** The clock: sign-in codes and message times need a right one. */
export const clock: DoctorCheck = {
  name: 'Clock',
  look: async () => {
    const words = `${new Date().toISOString()}, time zone ${Intl.DateTimeFormat().resolvedOptions().timeZone}`;
    if (Date.now() < released) return broken(words, 'The clock is years behind: set it.');
    const asked = spawnSync('timedatectl', ['show', '--property=NTPSynchronized', '--value'], {
      encoding: 'utf8',
    });
    return asked.status === 0 && asked.stdout.trim() === 'no'
      ? doubtful(
          `${words}, not kept by the network`,
          'Switch time synchronisation on: timedatectl set-ntp true',
        )
      : fine(words);
  },
};
