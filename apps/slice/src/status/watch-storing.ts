import type { IngestRooms, SliceDeps } from '../slice.types.ts';
import { type StorageWatch, watchStorage } from './watch-storage.ts';

type Deps = Pick<SliceDeps, 'elapsed' | 'publish'> & { ask: () => Promise<void>; dataDir: string };

/** Watches the slice's database and disk, and lets what ingest cannot store be heard there. */
export function watchStoring(
  ingest: Pick<IngestRooms, 'onFeed'>,
  { ask, dataDir, elapsed, publish }: Deps,
): { storage: StorageWatch; onFeed: IngestRooms['onFeed'] } {
  const storage = watchStorage({
    ask,
    dataDir,
    elapsed,
    onChange: () => void publish({ type: 'status.changed' }),
  });
  const onFeed: IngestRooms['onFeed'] = async (feed, line) => {
    // What waits behind a database that does not answer would pile up: it is read again when it does.
    if (storage.trouble() === 'away') throw databaseAway();
    try {
      await ingest.onFeed(feed, line);
    } catch (error) {
      storage.note(error);
      throw error;
    }
  };
  return { storage, onFeed };
}

const databaseAway = () => Object.assign(new Error('The database does not answer.'), { code: 'ETIMEDOUT' });
