import { join } from 'node:path';
import { readPostmasterFile } from '@queunir/server/postgres/postmaster-file';
import { startTimeOf } from '@queunir/server/process/process-identity';
import { broken, type DoctorCheck, fine } from '../finding.types.ts';
import { tryPort } from './try-port.ts';

/** The port of the service's embedded database: slices that live on know it by this one. */
export const databasePort: DoctorCheck = {
  name: 'Database port',
  look: async ({ databaseUrl, databasePort: number, dataDir }) => {
    if (databaseUrl !== null) return fine('that of DATABASE_URL');
    if (number === null) return fine('5433 or, where that is taken at the first start, a free one');
    const problem = await tryPort(number);
    if (problem === null) return fine(`${number} is free`);
    const server = await readPostmasterFile(join(dataDir, 'postgres'));
    if (server?.port === number && startTimeOf(server.pid) !== null)
      return fine(`the database in ${dataDir} has ${number}`);
    return broken(
      `${number} cannot be used: ${problem === 'EADDRINUSE' ? 'another program uses it' : problem}`,
      'Set DATABASE_PORT to a free port, or leave it out: then one is found.',
    );
  },
};
