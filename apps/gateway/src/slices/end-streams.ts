import type { Log } from '@queunir/server/log/create-log';
import type { GatewayDb } from '../gateway.types.ts';
import type { SliceClient } from '../slice-client/slice-client.ts';
import { findSliceOf, listSlices } from './slice.store.ts';

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

/** Ends every event stream of a workspace's slice: its members have other rights from now on, and come back with them. */
export async function endStreamsOf(
  { db, client, log }: { db: GatewayDb; client: SliceClient; log: Log },
  workspaceId: string,
): Promise<void> {
  try {
    const slice = await findSliceOf(db, workspaceId);
    if (slice?.state === 'running') await client.endStreams(slice, null);
  } catch (error) {
    log.warn({ err: error }, 'streams of a workspace could not be ended at once');
  }
}
