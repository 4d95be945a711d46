import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@queunir/server/errors/app-error';
import { startTimeOf, stillLives } from '@queunir/server/process/process-identity';
import { processTree, shareOfMemory } from '@queunir/server/process/process-tree';
import type { Ending, RunSpec, Runtime } from '../runtime.types.ts';
import { makeRoomInLog, readLog } from './log-file.ts';
import { filesOf, listNotes, type ProcessNote, readNote, writeNote } from './process-note.ts';

/** What the process runtime needs of the world. */
export type ProcessRuntimeOptions = {
  dataDir: string;
  /** The slice's program. */
  program: string;
  /** Settings that every slice gets; nothing secret, and nothing else of the gateway's own. */
  environment: (spec: RunSpec) => Record<string, string>;
};

const lookEveryMs = 50;
/** After the last resort a process may take this long to be gone. */
const deathMs = 10_000;

/** Runs slices as child processes of this machine, which live on when the gateway ends. */
export function createProcessRuntime(options: ProcessRuntimeOptions): Runtime {
  const { dataDir } = options;
  const listeners: ((ending: Ending) => void)[] = [];

  const watch = (child: ChildProcess, note: ProcessNote) => {
    child.once('exit', (code, signal) => {
      const why = signal ? `ended by ${signal}` : `ended with status ${code}`;
      for (const tell of listeners) tell({ number: note.number, generation: note.generation, why });
    });
  };

  const start = async (spec: RunSpec): Promise<void> => {
    const running = await readNote(dataDir, spec.number);
    if (running && stillLives(running)) {
      if (running.generation === spec.generation) return;
      throw startFailed(spec, `generation ${running.generation} of it still runs`);
    }
    const { folder, log } = filesOf(dataDir, spec.number);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await makeRoomInLog(log);
    const file = await open(log, 'a', 0o600);
    try {
      const child = spawn(process.execPath, [options.program], {
        // Its own session: what ends the gateway does not reach it.
        detached: true,
        cwd: spec.folder,
        env: options.environment(spec),
        stdio: ['ignore', file.fd, file.fd],
      });
      await Promise.race([
        once(child, 'spawn'),
        once(child, 'error').then(([error]) => Promise.reject(error)),
      ]);
      const note = {
        number: spec.number,
        generation: spec.generation,
        pid: child.pid!,
        started: startTimeOf(child.pid!) ?? 'gone',
        startedAt: new Date().toISOString(),
      };
      await writeNote(dataDir, note);
      watch(child, note);
      child.unref();
    } catch (cause) {
      throw startFailed(spec, cause instanceof Error ? cause.message : String(cause), cause);
    } finally {
      await file.close();
    }
  };

  const stop = async (number: number, graceMs: number): Promise<void> => {
    const note = await readNote(dataDir, number);
    if (!note) return;
    if (stillLives(note)) signal(note.pid, 'SIGTERM');
    if (!(await isGone(note, graceMs))) {
      // With everything that it started: they are in its own session.
      signal(-note.pid, 'SIGKILL');
      signal(note.pid, 'SIGKILL');
      if (!(await isGone(note, deathMs)))
        throw new AppError('stop_failed', `Slice ${number} (process ${note.pid}) does not end.`, {
          blame: 'us',
        });
    }
    await rm(filesOf(dataDir, number).note, { force: true });
  };

  return {
    kind: 'process',
    list: async () =>
      (await listNotes(dataDir)).filter(stillLives).map(({ number, generation, startedAt }) => ({
        number,
        generation,
        startedAt: new Date(startedAt),
      })),
    start,
    stop,
    usage: async (number) => {
      const note = await readNote(dataDir, number);
      const tree = note && stillLives(note) ? processTree(note.pid) : [];
      if (tree.length === 0) return null;
      return {
        memoryMb: tree.reduce((sum, { pid }) => sum + shareOfMemory(pid), 0),
        cpuSeconds: tree.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
        processes: tree.length,
      };
    },
    logs: (number, lines) => readLog(filesOf(dataDir, number).log, lines),
    forget: async (number) => {
      const { log, note } = filesOf(dataDir, number);
      for (const path of [log, `${log}.1`, note]) await rm(path, { force: true });
    },
    onEnd: (listener) => void listeners.push(listener),
  };
}

async function isGone(note: ProcessNote, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (stillLives(note)) {
    if (performance.now() > end) return false;
    await sleep(lookEveryMs);
  }
  return true;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended meanwhile.
  }
}

function startFailed(spec: RunSpec, why: string, cause?: unknown): AppError {
  return new AppError('start_failed', `Slice ${spec.number} could not be started: ${why}.`, {
    blame: 'us',
    cause,
  });
}
