import type { Log } from '@queunir/server/log/create-log';
import type { GatewayDb } from '../gateway.types.ts';
import type { SliceClient } from '../slice-client/slice-client.ts';
import { listSlices } from './slice.store.ts';

/**
 * Ends the event streams of a sign-in session, key or look-on that is void, in whichever slice they are open, and has it
 * refused there from now on. Gives when all were told; one that does not hear within two seconds is waited for no longer.
 */
export async function endStreamsEverywhere(
  deps: { db: GatewayDb; client: SliceClient; log: Log },
  sessionId: string,
): Promise<void> {
  try {
    const running = (await listSlices(deps.db)).filter(
      ({ state, workspace_id }) => state === 'running' && workspace_id !== null,
    );
    await Promise.allSettled(running.map((slice) => deps.client.endStreams(slice, sessionId)));
  } catch (error) {
    // A stream ends with its grant after a minute in any case, and nginx believes for two seconds.
    deps.log.warn({ err: error }, 'streams of an ended session could not be ended at once');
  }
}
