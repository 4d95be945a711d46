import { spawn, spawnSync } from 'node:child_process';
import process from 'node:process';

// Under "npm start" npm says where it is itself; that one is used again, whatever else is on PATH.
const own = process.env.npm_execpath;
const [program, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];

/** Runs npm quietly in a folder. Resolves with its exit status and what it said. */
export function runNpm(args, cwd) {
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(program, [...first, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (part) => {
      said += part;
    });
    child.stderr.on('data', (part) => {
      said += part;
    });
    child.on('error', (error) => resolve({ status: 1, said: String(error) }));
    child.on('close', (status) => resolve({ status: status ?? 1, said }));
  });
}

/** The version of the npm that `runNpm` runs, or an empty string when there is none. */
export function npmVersion() {
  const run = spawnSync(program, [...first, '--version'], { encoding: 'utf8' });
  return run.status === 0 ? run.stdout.trim() : '';
}
