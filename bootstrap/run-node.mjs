import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import process from 'node:process';

const watch = `
cat >/dev/null
kill -s TERM "$1" 2>/dev/null || exit 0
i=0
while kill -0 "$1" 2>/dev/null && [ "$i" -lt 1200 ]; do i=$((i+1)); sleep 0.1; done
kill -s KILL "$1" 2>/dev/null`;

/**
 * Runs a program under the given Node and ends as it ends: same exit status, signals passed on.
 * With `ownSession` Ctrl-C reaches the program once, through us, and the program ends when we are killed.
 */
export function runNode(node, args, { ownSession = false } = {}) {
  const child = spawn(node, args, { stdio: 'inherit', detached: ownSession && process.platform !== 'win32' });
  const guard = ownSession && process.platform !== 'win32' ? startGuard(child.pid) : null;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // The terminal sends Ctrl-C to the whole group, to the program as well when it is of our session.
      if (ownSession || signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (status, signal) => {
    guard?.kill('SIGKILL');
    process.exit(status ?? 128 + constants.signals[signal]);
  });
}

function startGuard(pid) {
  const guard = spawn('/bin/sh', ['-c', watch, 'sh', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.on('error', () => {});
  guard.stdin.on('error', () => {});
  return guard;
}
