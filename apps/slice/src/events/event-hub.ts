import type { AppEvent } from '@queunir/contracts/events/events';
import { createEventHub, type Sent, type EventHub as SharedHub } from '@queunir/server/events/event-hub';

/** A stored fact of a slice; `id` is null for what only the present streams can know. */
export type SentEvent = Sent<AppEvent>;

/** Everyone who listens to this slice now. */
export type EventHub = SharedHub<AppEvent>;

/** Makes the empty hub of a slice. */
export const createSliceHub = (): EventHub => createEventHub<AppEvent>();
