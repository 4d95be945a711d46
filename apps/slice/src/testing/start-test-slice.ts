import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '@queunir/server/http/listen';
import type { Log } from '@queunir/server/log/create-log';
import { createLog } from '@queunir/server/log/create-log';
import { createTestSliceDatabase, type TestSliceDatabase } from '../database/test-slice-database.ts';
import { issueSetupToken } from '../login/issue-setup-token.ts';
import { composeLogin } from '../login/login.compose.ts';
import { composeSlice, type Slice, type SliceOptions } from '../slice.compose.ts';
import type { IngestRooms, Line } from '../slice.types.ts';
import { type Caller, createCaller } from './caller.ts';
import { type ScriptedPage, scriptPage } from './scripted-page.ts';

export const testPassword = 'three unrelated words';

/** What reached the rooms behind the page, as sentences. */
export type Taken = {
  feeds: { type: string; lineId: string }[];
  ready: Line[];
  gone: number;
  covered: number;
  back: number;
};

/** A slice on a real database and real HTTP; its page is scripted. */
export type TestSlice = {
  slice: Slice;
  database: TestSliceDatabase;
  url: string;
  dataDir: string;
  taken: Taken;
  /** Pages that were opened, oldest first. */
  pages: { page: ScriptedPage; kind: 'own' | 'demo'; url: string }[];
  /** Calls as nobody, or as a browser that keeps its cookie. */
  caller(): Caller;
  /** A browser that is signed in. */
  signedIn(): Promise<Caller>;
  close(): Promise<void>;
};

type Options = Partial<SliceOptions> & { database?: TestSliceDatabase; log?: Log };

/** Starts a slice for one test. Options replace its parts; a given database is left open at the end. */
export async function startTestSlice(options: Options = {}): Promise<TestSlice> {
  const database = options.database ?? (await createTestSliceDatabase());
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'queunir-slice-')));
  const pages: TestSlice['pages'] = [];
  const taken: Taken = { feeds: [], ready: [], gone: 0, covered: 0, back: 0 };
  const slice = await composeSlice({
    ids: database,
    log: createLog({ level: 'silent' }),
    now: () => new Date(),
    elapsed: () => (options.now?.() ?? new Date()).getTime(),
    publicUrl: null,
    version: '0.0.0',
    checkReplies: true,
    whatsappUrl: 'http://127.0.0.1:9/',
    checkAnchors: () => Promise.reject(new Error('No test drops a table here.')),
    demoPhone: { program: null, port: 0 },
    access: composeLogin({
      memberId: database.memberId,
      publicHttps: options.publicUrl?.startsWith('https:') ?? false,
    }),
    sliceDir: join(dataDir, 'slices', '1'),
    streamGrantMs: 60_000,
    composeIngest: () => recordIngest(taken),
    openPage: ({ url, profileDir }) => {
      const page = scriptPage();
      pages.push({ page, url, kind: profileDir.endsWith('session-demo') ? 'demo' : 'own' });
      return page;
    },
    mountRest: () => {},
    ...options,
    dataDir,
    database,
  });
  const listening = await listen(slice.app, { host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${listening.port}`;
  const caller = () => createCaller(url);
  return {
    slice,
    database,
    url,
    dataDir,
    taken,
    pages,
    caller,
    signedIn: async () => {
      const signing = caller();
      const token = await issueSetupToken(database.db, database);
      if (token === null) await signing.post('/api/login', { password: testPassword });
      else await signing.post('/api/login/setup', { token, password: testPassword });
      return signing;
    },
    close: async () => {
      slice.endStreams();
      await listening.close(0);
      await slice.stop();
      if (!options.database) await database.close();
      if (!options.dataDir) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function recordIngest(taken: Taken): IngestRooms {
  let paused = false;
  return {
    onFeed: async (feed, line) => void taken.feeds.push({ type: feed.type, lineId: line.id }),
    onReady: (line) => void taken.ready.push(line),
    onCovered: () => {
      taken.covered += 1;
    },
    onGone: () => {
      taken.gone += 1;
    },
    onBack: () => {
      taken.back += 1;
    },
    catchUp: {
      state: () => (paused ? { done: 1, total: 2, paused } : null),
      setPaused: (value) => {
        paused = value;
      },
    },
    mount: () => {},
    onceStarted: async () => {},
  };
}
