import type pg from 'pg';
import type { IngestRooms, SliceDeps } from '../slice.types.ts';
import { type StorageWatch, watchStorage } from './watch-storage.ts';

type Deps = Pick<SliceDeps, 'elapsed' | 'publish'> & { pool: pg.Pool; dataDir: string };

/** Watches the slice's database and disk, and lets what ingest cannot store be heard there. */
export function watchStoring(
  ingest: Pick<IngestRooms, 'onFeed'>,
  { pool, dataDir, elapsed, publish }: Deps,
): { storage: StorageWatch; onFeed: IngestRooms['onFeed'] } {
  const storage = watchStorage({
    ask: () => pool.query('select 1'),
    dataDir,
    elapsed,
    onChange: () => void publish({ type: 'status.changed' }),
  });
  const onFeed: IngestRooms['onFeed'] = async (feed, line) => {
    try {
      await ingest.onFeed(feed, line);
    } catch (error) {
      storage.note(error);
      throw error;
    }
  };
  return { storage, onFeed };
}
