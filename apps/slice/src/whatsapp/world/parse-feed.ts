import type { Feed } from '@queunir/reader/feed';
import { feed } from './feed.schema.ts';
import { keepable } from './keepable.ts';

/** What a payload of the binding says, or null when it is no feed. */
export function parseFeed(payload: string): Feed | null {
  try {
    const parsed = feed.safeParse(keepable(JSON.parse(payload)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
