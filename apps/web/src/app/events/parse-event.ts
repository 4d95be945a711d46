import { type AppEvent, event } from '@queunir/contracts/events/events';
import * as z from 'zod/mini';

/** One event of the stream; null when its type is not known to this version. */
export function parseEvent(data: string): AppEvent | null {
  try {
    const parsed = z.safeParse(event, JSON.parse(data));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
