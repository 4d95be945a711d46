import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate } from '@queunir/server/database/migrate';
import { openDatabase } from '@queunir/server/database/pool';
import { AppError } from '@queunir/server/errors/app-error';
import { listen } from '@queunir/server/http/listen';
import type { Log } from '@queunir/server/log/create-log';
import { createMetrics, serveMetrics } from '@queunir/server/metrics/serve-metrics';
import { tryLock } from '@queunir/server/process/file-lock';
import type { Closers } from '@queunir/server/shutdown/closers';
import { mountWeb } from '@queunir/server/web/web.controller';
import { listWebFiles } from '@queunir/server/web/web-files';
import { checkWithBrowser } from './anchors/check-with-browser.ts';
import type { SliceConfig } from './config.ts';
import { openSliceDatabase } from './database/open-slice-database.ts';
import type { DB } from './database/schema.generated.ts';
import { addDriftFigures } from './drift/add-drift-figures.ts';
import { refuseAccountData } from './identity/refuse-account-data.ts';
import { composeIngest } from './ingest/ingest.compose.ts';
import { ensureWorkspace } from './login/ensure-workspace.ts';
import { issueSetupToken } from './login/issue-setup-token.ts';
import { composeLogin } from './login/login.compose.ts';
import { program } from './program.ts';
import { composeSlice, type Slice } from './slice.compose.ts';
import { createPageSession } from './whatsapp/create-page-session.ts';

const { migrationsFolder, webFolder } = program;
const streamGrantMs = 60_000;

export type Standalone = {
  slice: Slice;
  port: number;
  /** The address to open: with the one-time token while no password is set. */
  openAt: string;
  /** One line a part: what it runs on. */
  runsOn: string[];
};

/** Starts one slice with everything it needs; whatever was opened is in `closers`, also after a failure. */
export async function startStandalone(config: SliceConfig, log: Log, closers: Closers): Promise<Standalone> {
  const { dir } = config.data;
  await mkdir(dir, { recursive: true, mode: 0o755 });
  closers.add('lock', await takeFolder(dir));
  const place = await openSliceDatabase({ databaseUrl: config.data.databaseUrl, dataDir: dir, log });
  closers.add('postgres', place.stop);
  const database = openDatabase<DB>(place.url, (error) =>
    log.warn({ err: error }, 'an idle connection was lost'),
  );
  closers.add('database', database.close);
  await refuseAccountData(database.pool);
  await migrate(database.pool, migrationsFolder);
  const ids = await ensureWorkspace(database.db);
  const files = await listWebFiles(webFolder);
  // The phone has no sign-in of its own: it is offered only where the person sits at this machine.
  const demo = !config.http.isPublic && existsSync(program.demoPhone) ? program.demoPhone : null;

  const slice = await composeSlice({
    database,
    ids,
    log,
    now: () => new Date(),
    elapsed: () => performance.now(),
    publicUrl: config.http.publicUrl,
    version: program.version,
    checkReplies: config.http.checkReplies,
    dataDir: dir,
    sliceDir: join(dir, 'slices', '1'),
    access: composeLogin({
      memberId: ids.memberId,
      publicHttps: config.http.publicUrl?.startsWith('https:') ?? false,
    }),
    whatsappUrl: config.whatsapp.url,
    checkAnchors: checkWithBrowser({ dataDir: dir, keyFile: config.anchors.keyFile }),
    demoPhone: { program: demo, port: config.demo.port },
    streamGrantMs,
    composeIngest,
    openPage: (options) => createPageSession(options, { log }),
    mountRest: (router) => mountWeb(router, files),
  });
  closers.add('slice', async () => {
    await slice.runner.untilSaved();
    await slice.stop();
  });
  if (config.metrics.port !== null) {
    const registry = createMetrics();
    addDriftFigures(registry, slice);
    const metrics = await serveMetrics(registry, config.metrics.port);
    closers.add('metrics', () => metrics.close());
  }
  const listening = await listen(slice.app, config.http);
  closers.add('http', () => {
    slice.endStreams();
    return listening.close();
  });

  const token = await issueSetupToken(database.db, ids);
  const base = config.http.publicUrl ?? `http://127.0.0.1:${listening.port}`;
  return {
    slice,
    port: listening.port,
    openAt: token === null ? `${base}/` : `${base}/setup#token=${token}`,
    runsOn: [
      `database    ${place.runsOn}`,
      `web         ${files ? `${files.size} files in ${webFolder}` : 'not built; "npm run standalone" builds it'}`,
      `demo phone  ${demo ? 'comes with Queunir, started when asked for' : 'not in this installation'}`,
    ],
  };
}

/** One Queunir a data folder. */
async function takeFolder(dir: string): Promise<() => Promise<void>> {
  const lock = await tryLock(join(dir, 'queunir.lock'));
  if (lock.taken) return lock.release;
  const message = `Queunir runs on ${dir} already (process ${lock.holder.pid}). Stop that one, or start with another folder: DATA_DIR=./.data-2 PORT=3001 npm run standalone`;
  throw new AppError('already_running', message, { blame: 'caller' });
}
