import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A child with its words kept. */
export type Child = {
  process: ChildProcess;
  /** Every line so far, of both streams, in order of arrival. */
  lines: string[];
  /** Resolves when it has ended. */
  ended: Promise<{ code: number | null; signal: string | null }>;
  /** The first line that matches, said already or later. Errors when the child ends first or time is up. */
  waitForLine: (pattern: RegExp, ms: number) => Promise<RegExpMatchArray>;
  /** Sends the signal (SIGINT to the group) and waits for the end; after `patience` ms the whole group is killed. */
  stop: (signal?: NodeJS.Signals, patience?: number) => Promise<void>;
};

const living = new Set<() => void>();

// Whoever ends us ends them: an unhandled signal would leave the groups behind.
for (const [signal, number] of [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const)
  process.on(signal, () => {
    if (living.size === 0 && process.listenerCount(signal) > 1) return;
    for (const kill of living) kill();
    process.exit(128 + number);
  });

/** Starts a program in a process group of its own, so that nothing of it can be left over. */
export function startChild(
  command: string,
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Child {
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const hear = new Set<(line: string) => void>();
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      for (const listener of hear) listener(line);
    });
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.on('error', (error) => {
      lines.push(String(error));
      resolve({ code: null, signal: null });
    });
    child.on('exit', (code, signal) => resolve({ code, signal }));
  });
  const tellGroup = (signal: NodeJS.Signals) => {
    try {
      if (child.pid) process.kill(-child.pid, signal);
    } catch {
      // Nobody is left in the group.
    }
  };
  const killGroup = () => tellGroup('SIGKILL');
  process.once('exit', killGroup);
  living.add(killGroup);
  return {
    process: child,
    lines,
    ended,
    waitForLine: (pattern, ms) => waitForLine(lines, hear, ended, pattern, ms),
    stop: async (signal = 'SIGTERM', patience = 20_000) => {
      // A terminal sends Ctrl-C to the whole group: npm, for one, does not pass it on.
      if (signal === 'SIGINT') tellGroup(signal);
      else if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      const timer = setTimeout(killGroup, patience);
      await ended;
      clearTimeout(timer);
      killGroup();
      process.off('exit', killGroup);
      living.delete(killGroup);
    },
  };
}

function waitForLine(
  lines: string[],
  hear: Set<(line: string) => void>,
  ended: Promise<unknown>,
  pattern: RegExp,
  ms: number,
): Promise<RegExpMatchArray> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) =>
      reject(new Error(`${why} before ${pattern} was said:\n${lines.slice(-40).join('\n')}`));
    const timer = setTimeout(() => fail(`${ms} ms passed`), ms);
    const listen = (line: string) => {
      const match = line.match(pattern);
      if (!match) return;
      clearTimeout(timer);
      hear.delete(listen);
      resolve(match);
    };
    hear.add(listen);
    for (const line of [...lines]) listen(line);
    ended.then(() => setTimeout(() => fail('the program ended'), 100));
  });
}
