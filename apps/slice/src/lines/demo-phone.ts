import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { AppError } from '@queunir/server/errors/app-error';
import type { Log } from '@queunir/server/log/create-log';

/** The WhatsApp look-alike that comes with Queunir, as a child process. */
export type DemoPhone = {
  /** Can this installation run it? */
  readonly available: boolean;
  /** Starts it when it does not run, and gives its address. Throws `demo_unavailable`. */
  start(): Promise<string>;
  /** Its address while it runs, else null. */
  url(): string | null;
  stop(): Promise<void>;
  /** Stops it and forgets everything that it keeps. */
  remove(): Promise<void>;
};

export type DemoPhoneOptions = {
  /** Program to run; null when this installation has none. */
  program: string | null;
  /** Where it keeps its chats. */
  dataFile: string;
  /** 0: the one it had before, else any. */
  port: number;
  log: Log;
  /** Called when it ended by itself. */
  onEnd: () => void;
};

const startMs = 20_000;
const stopMs = 5000;
const said = /^simulator listening on (http:\/\/\S+)$/;

/** Makes the demo phone; nothing runs before `start`. */
export function createDemoPhone(options: DemoPhoneOptions): DemoPhone {
  const { program } = options;
  let running: { child: ChildProcess; url: string } | null = null;

  const start = async (): Promise<string> => {
    if (running) return running.url;
    if (program === null) throw unavailable('This installation has no demo phone.');
    const { child, url } = await launch(program, options);
    await writeFile(portFile(options), new URL(url).port);
    running = { child, url };
    child.once('exit', () => {
      if (running?.child !== child) return;
      running = null;
      options.log.warn({}, 'the demo phone ended by itself');
      options.onEnd();
    });
    return url;
  };
  const stop = async () => {
    const child = running?.child;
    running = null;
    if (child) await end(child);
  };
  return {
    available: program !== null,
    start,
    url: () => running?.url ?? null,
    stop,
    remove: async () => {
      await stop();
      await rm(options.dataFile, { force: true });
      await rm(portFile(options), { force: true });
    },
  };
}

/** The page's link lives in its origin, and so in its port: a restart takes the same one. */
function portFile(options: DemoPhoneOptions): string {
  return `${options.dataFile}.port`;
}

type Launched = { child: ChildProcess; url: string };

async function launch(program: string, options: DemoPhoneOptions): Promise<Launched> {
  await mkdir(dirname(options.dataFile), { recursive: true });
  const before = await readFile(portFile(options), 'utf8').catch(() => '0');
  const port = options.port || (/^\d{1,5}$/.test(before) ? Number(before) : 0);
  try {
    return await launchOn(program, options, port);
  } catch (error) {
    if (options.port !== 0 || port === 0) throw error;
    // Another program took its port meanwhile: the demo has to be linked again, but works.
    return launchOn(program, options, 0);
  }
}

async function launchOn(program: string, options: DemoPhoneOptions, port: number): Promise<Launched> {
  const child = spawn(process.execPath, [program], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // It ends when its standard input does, that is with us, even after kill -9.
    env: { PORT: String(port), HOST: '127.0.0.1', DATA_FILE: options.dataFile, DEMO: '1', PARENT_PIPE: '1' },
    // Ctrl-C reaches the whole foreground group; the page in front of it is to end first.
    detached: true,
  });
  return { child, url: await firstAddress(child) };
}

async function firstAddress(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const timer = setTimeout(() => child.kill('SIGKILL'), startMs);
  try {
    for await (const line of lines) {
      const url = said.exec(line.trim())?.[1];
      if (url) return url;
    }
  } finally {
    clearTimeout(timer);
    lines.close();
    child.stdout?.resume();
  }
  throw unavailable('The demo phone did not start. Try again; its reason stands in the log.');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.stdin?.end();
  const timer = setTimeout(() => child.kill('SIGKILL'), stopMs);
  await gone;
  clearTimeout(timer);
}

function unavailable(message: string): AppError {
  return new AppError('demo_unavailable', message, { blame: 'outside', status: 503 });
}
