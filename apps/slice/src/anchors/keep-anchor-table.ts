import { type FSWatcher, watch } from 'node:fs';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type AnchorTable, builtInVersion } from '@queunir/reader/anchors/anchor-table';
import { AppError } from '@queunir/server/errors/app-error';
import type { Log } from '@queunir/server/log/create-log';
import { createSerial } from '../lines/serial.ts';

/** Why a file in the folder of anchor tables is not used. */
export type RefusedTable = { file: string; code: string; message: string };

/** The table by which WhatsApp's page is read, and the files that were not fit to be it. */
export type AnchorTables = {
  /** Null while the built-in ways are used. */
  current(): AnchorTable | null;
  state(): { version: number; refused: RefusedTable | null };
  /** Looks at the folder now, and again whenever a file in it changes; resolves after the first look. */
  start(): Promise<void>;
  stop(): void;
};

const mostBytes = 1_048_576;
/** A file that is being copied changes many times. */
const settleMs = 300;

type Deps = {
  folder: string;
  log: Log;
  /** Gives the table of a file's text when it may be used; throws in words. */
  check: (text: string, than: number) => Promise<AnchorTable>;
  /** Another table is in use from now on, or another file was refused. */
  changed: () => void;
};

/** Keeps watch over the folder; nothing is read before `start`. */
export function keepAnchorTable(deps: Deps): AnchorTables {
  const serial = createSerial();
  const seen = new Map<string, string>();
  let table: AnchorTable | null = null;
  let refused: RefusedTable | null = null;
  let watcher: FSWatcher | null = null;
  let timer: NodeJS.Timeout | undefined;

  const take = async (file: string, text: string) => {
    const than = table?.version ?? builtInVersion;
    try {
      table = await deps.check(text, than);
      refused = null;
      deps.log.info({ file, version: table.version }, 'a newer anchor table is used');
    } catch (error) {
      refused = refusalOf(file, error);
      deps.log.warn({ file, reason: refused.code }, 'an anchor table was refused');
    }
    deps.changed();
  };
  const look = async () => {
    for (const { file, mark, text } of await filesIn(deps.folder)) {
      if (seen.get(file) === mark) continue;
      seen.set(file, mark);
      await take(file, text);
    }
  };
  const lookSafely = () =>
    serial(look).catch((error: unknown) => deps.log.warn({ err: error }, 'anchor tables could not be read'));

  return {
    current: () => table,
    state: () => ({ version: table?.version ?? builtInVersion, refused }),
    start: async () => {
      await mkdir(deps.folder, { recursive: true });
      watcher = watch(deps.folder, () => {
        clearTimeout(timer);
        timer = setTimeout(() => void lookSafely(), settleMs);
      });
      watcher.on('error', (error) => deps.log.warn({ err: error }, 'anchor tables are not watched any more'));
      await lookSafely();
    },
    stop: () => {
      clearTimeout(timer);
      watcher?.close();
    },
  };
}

/** Every JSON file with its text, oldest first, so that of several the newest has the last word. */
async function filesIn(folder: string): Promise<{ file: string; mark: string; text: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && !name.startsWith('.'));
  const found = await Promise.all(
    names.map(async (file) => {
      const path = join(folder, file);
      const { mtimeMs, size, ino } = await stat(path);
      const text = size > mostBytes ? '' : await readFile(path, 'utf8');
      return { file, at: mtimeMs, mark: `${mtimeMs} ${size} ${ino}`, text };
    }),
  );
  return found.sort((a, b) => a.at - b.at || (a.file < b.file ? -1 : 1));
}

function refusalOf(file: string, error: unknown): RefusedTable {
  if (error instanceof AppError) return { file, code: error.code, message: error.message };
  return { file, code: 'anchors_not_checked', message: 'It could not be checked; the log says why.' };
}
