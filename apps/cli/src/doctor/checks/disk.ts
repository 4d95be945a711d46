import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { broken, type DoctorCheck, doubtful, fine } from '../finding.types.ts';

const gigabyte = 1024 ** 3;

/** Disk: the room where the data lies. */
export const disk: DoctorCheck = {
  name: 'Disk',
  look: async ({ dataDir }) => {
    const room = await statfs(nearest(dataDir));
    const free = (room.bavail * room.bsize) / gigabyte;
    const words = `${free.toFixed(1)} GB free for ${dataDir}`;
    if (free < 1) return broken(words, 'Free at least 1 GB, or set DATA_DIR to a larger disk.');
    return free < 5
      ? doubtful(words, 'Media fill a disk: free some room, or set DATA_DIR to a larger disk.')
      : fine(words);
  },
};

function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));
}
