import { isFreePort } from '@queunir/server/process/free-port';
import type { GatewayDb } from '../../gateway.types.ts';
import type { SliceRow } from '../../slices/slice.types.ts';

const mostTries = 500;

/**
 * Gives the port on which a slice is to be started: its own, or the next odd or even one that nobody uses where another
 * program has taken it meanwhile. Its own as well when none is found, so that the start says what is wrong.
 */
export async function choosePort(db: GatewayDb, slice: Pick<SliceRow, 'number' | 'port'>): Promise<number> {
  if (await isFreePort(slice.port)) return slice.port;
  const rows = await db.selectFrom('slice').select('port').where('number', '<>', slice.number).execute();
  const others = new Set(rows.map(({ port }) => port));
  for (let tries = 1; tries <= mostTries && slice.port + 2 * tries <= 65_535; tries += 1) {
    const port = slice.port + 2 * tries;
    if (!others.has(port) && (await isFreePort(port))) return port;
  }
  return slice.port;
}
