import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { fakeProgram } from './chaos-place.ts';

const run = promisify(execFile);

/** A Docker engine that may be killed: beside the machine's own, with its own folders, and no rules of a firewall. */
export type OwnEngine = {
  readonly socket: string;
  readonly image: string;
  /** Runs the engine's command line on it. */
  docker(...args: string[]): Promise<string>;
  kill(): Promise<void>;
  /** Starts it again, and waits until it answers. */
  start(): Promise<void>;
  /** Ends it with everything in it. */
  close(): Promise<void>;
};

const image = 'queunir-chaos:test';
const mostMs = 60_000;
const mostTries = 5;

/** Starts an engine in a folder and gives it an image that holds Node and the slice that only lives and dies. */
export async function startOwnEngine(folder: string): Promise<OwnEngine> {
  const socket = join(folder, 'docker.sock');
  const log = join(folder, 'dockerd.log');
  let daemon: ChildProcess | null = null;
  const docker = async (...args: string[]) =>
    (await run('docker', ['-H', `unix://${socket}`, ...args], { timeout: mostMs })).stdout;
  const start = async () => {
    // Whoever looks after an engine starts it again when it does not come up: what it left may be in its way at first.
    for (let tries = 1; !(await comesUp()); tries += 1) {
      if (tries === mostTries) throw new Error(`dockerd does not start: ${await readFile(log, 'utf8')}`);
      await sleep(500);
    }
  };
  const comesUp = async (): Promise<boolean> => {
    const output = await open(log, 'w');
    daemon = spawn('dockerd', argumentsOf(folder, socket), {
      stdio: ['ignore', output.fd, output.fd],
      detached: true,
    });
    await output.close();
    const end = performance.now() + mostMs;
    while (performance.now() < end && daemon.exitCode === null && daemon.signalCode === null) {
      if (await docker('info').catch(() => null)) return true;
      await sleep(100);
    }
    return false;
  };
  const end = async (signal: NodeJS.Signals) => {
    if (!daemon || daemon.exitCode !== null || daemon.signalCode !== null) return;
    const gone = once(daemon, 'exit');
    daemon.kill(signal);
    await gone;
  };
  await start();
  await importImage(folder, socket);
  return {
    ...{ socket, image, docker, start },
    kill: () => end('SIGKILL'),
    close: async () => {
      const running = (await docker('ps', '--all', '--quiet').catch(() => '')).split('\n').filter(Boolean);
      if (running.length > 0) await docker('rm', '--force', ...running).catch(() => {});
      await end('SIGTERM');
      await letGo(folder);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** An engine that was killed leaves mounts of its containers behind. */
async function letGo(folder: string): Promise<void> {
  const mounts = (await readFile('/proc/self/mounts', 'utf8')).split('\n').map((line) => line.split(' ')[1]);
  for (const mount of mounts.reverse())
    if (mount?.startsWith(`${folder}/`)) await run('umount', ['--lazy', mount]).catch(() => {});
}

/** Networks of its own range, no rules, and a containerd of its own: nothing is shared with another engine. */
function argumentsOf(folder: string, socket: string): string[] {
  return [
    ...['--data-root', join(folder, 'data'), '--exec-root', join(folder, 'exec')],
    ...['--pidfile', join(folder, 'docker.pid'), '--host', `unix://${socket}`, '--bridge', 'none'],
    ...['--iptables=false', '--ip6tables=false', '--default-address-pool', 'base=10.213.0.0/16,size=24'],
    ...['--containerd-namespace', 'queunir-chaos', '--containerd-plugins-namespace', 'queunir-chaos-plugins'],
  ];
}

/** Node with the libraries that it is linked to: a few seconds, where a whole system would take a minute. */
async function importImage(folder: string, socket: string): Promise<void> {
  const root = join(folder, 'root');
  const { stdout } = await run('ldd', [process.execPath]);
  const libraries = [...stdout.matchAll(/(\/\S+) \(0x/g)].map(([, path]) => path!);
  for (const path of libraries) await copyInto(root, path, path);
  await copyInto(root, process.execPath, '/bin/node');
  await copyInto(root, fakeProgram, '/app/fake-slice.ts');
  const change = ['--change', 'ENTRYPOINT ["/bin/node"]', '--change', 'CMD ["/app/fake-slice.ts"]'];
  const tar = join(folder, 'root.tar');
  await run('tar', ['-C', root, '-cf', tar, '.']);
  await run('docker', ['-H', `unix://${socket}`, 'import', ...change, tar, image], { timeout: mostMs });
  await Promise.all([rm(root, { recursive: true }), rm(tar)]);
}

async function copyInto(root: string, from: string, to: string): Promise<void> {
  const target = join(root, to);
  await mkdir(dirname(target), { recursive: true });
  await copyFile(from, target);
  await chmod(target, 0o755);
}
