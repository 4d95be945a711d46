import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate } from '@queunir/server/database/migrate';
import { openDatabase } from '@queunir/server/database/pool';
import { AppError } from '@queunir/server/errors/app-error';
import { listen } from '@queunir/server/http/listen';
import type { Log } from '@queunir/server/log/create-log';
import { tryLock } from '@queunir/server/process/file-lock';
import type { Closers } from '@queunir/server/shutdown/closers';
import { checkWithBrowser } from './anchors/check-with-browser.ts';
import type { DB } from './database/schema.generated.ts';
import { composeIdentity } from './identity/identity.compose.ts';
import { keepSliceKey } from './identity/keep-slice-key.ts';
import { composeIngest } from './ingest/ingest.compose.ts';
import { ensureWorkspace } from './login/ensure-workspace.ts';
import { program } from './program.ts';
import { composeSlice, type Slice } from './slice.compose.ts';
import type { TenantConfig } from './tenant.config.ts';
import { createPageSession } from './whatsapp/create-page-session.ts';

const streamGrantMs = 60_000;

/** Starts one slice behind a gateway; whatever was opened is in `closers`, also after a failure. */
export async function startTenant(
  config: TenantConfig,
  log: Log,
  closers: Closers,
): Promise<{ slice: Slice; port: number }> {
  const { dataDir, sliceDir } = config;
  // In a container only the folders inside it can be written to.
  const session = join(sliceDir, 'session');
  await mkdir(session, { recursive: true, mode: 0o700 });
  closers.add('lock', await takeFolder(session));
  const key = keepSliceKey(config.keyFile);
  const lost = (error: Error) => log.warn({ err: error }, 'an idle connection was lost');
  const database = openDatabase<DB>(key().databaseUrl, lost);
  closers.add('database', database.close);
  // Taken back to the image it had, a slice meets what the newer one added.
  await migrate(database.pool, program.migrationsFolder, { newer: 'accepted' });
  const demo = config.demoPhone && existsSync(program.demoPhone) ? program.demoPhone : null;

  const slice = await composeSlice({
    database,
    ids: await ensureWorkspace(database.db),
    log,
    now: () => new Date(),
    elapsed: () => performance.now(),
    publicUrl: config.http.publicUrl,
    version: program.version,
    checkReplies: config.http.checkReplies,
    dataDir,
    sliceDir,
    access: composeIdentity(key),
    whatsappUrl: config.whatsapp.url,
    checkAnchors: checkWithBrowser({ dataDir, keyFile: config.anchors.keyFile }),
    demoPhone: { program: demo, port: 0 },
    streamGrantMs,
    composeIngest,
    openPage: (options) => createPageSession(options, { log }),
    mountRest: () => {},
  });
  closers.add('slice', () => slice.stop());
  const listening = await listen(slice.app, config.http);
  closers.add('http', () => {
    slice.endStreams();
    return listening.close();
  });
  return { slice, port: listening.port };
}

/** One process a slice folder. */
async function takeFolder(dir: string): Promise<() => Promise<void>> {
  const lock = await tryLock(join(dir, 'slice.lock'));
  if (lock.taken) return lock.release;
  const message = `A slice runs on ${dir} already (process ${lock.holder.pid}).`;
  throw new AppError('already_running', message, { blame: 'us' });
}
