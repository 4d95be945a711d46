import { totalmem } from 'node:os';
import { broken, type DoctorCheck, doubtful, fine } from '../finding.types.ts';

const megabyte = 1024 ** 2;
/** The gateway's own default: the rest is for the system, PostgreSQL and the gateway. */
const shareOfMachine = 0.75;

/** How many slices of the service fit into the memory that they may reserve together. */
export const sliceMemory: DoctorCheck = {
  name: 'Slice memory',
  look: async ({ slices: { memoryMb, sliceMb, poolSize } }) => {
    const machineMb = Math.floor(totalmem() / megabyte);
    const allMb = memoryMb ?? Math.floor(machineMb * shareOfMachine);
    const fit = Math.floor(allMb / sliceMb);
    const words = `${fit} slices of ${sliceMb} MB fit into ${allMb} MB`;
    if (fit < 1)
      return broken(
        `${words}: none can be started`,
        'Set SLICES_MEMORY_MB higher, or SLICE_MEMORY_MB lower.',
      );
    if (allMb > machineMb)
      return doubtful(
        `${words}, but the machine has ${machineMb} MB`,
        'Set SLICES_MEMORY_MB to what the machine can spare, or leave it out.',
      );
    return poolSize >= fit
      ? doubtful(
          `${words}, and ${poolSize} of them wait for whoever comes next`,
          'Set POOL_SIZE lower: people come first, but what waits starts late.',
        )
      : fine(words);
  },
};
