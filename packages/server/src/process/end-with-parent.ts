import { spawn } from 'node:child_process';
import { startTimeOf } from './process-identity.ts';

/** How a process is ended when its parent has died: first `signal`, after ten seconds `force`. */
export type EndPlan = { signal: 'INT' | 'TERM' | 'KILL'; force: 'QUIT' | 'KILL'; wholeGroup?: boolean };

const script = `
cat >/dev/null
mine() { [ ! -d /proc/self ] || [ "$(cut -d' ' -f22 "/proc/$1/stat" 2>/dev/null)" = "$2" ]; }
mine "$1" "$2" || exit 0
kill -s "$4" -- "$3" 2>/dev/null || exit 0
i=0
while mine "$1" "$2" && kill -0 "$1" 2>/dev/null; do
  i=$((i+1))
  if [ "$i" -gt 100 ]; then kill -s "$5" -- "$3" 2>/dev/null; exit 0; fi
  sleep 0.1
done`;

/**
 * Ends a process when this one dies, even by `kill -9`: a shell waits at the other end of a pipe for that.
 * Call `release` once the process has ended by itself.
 */
export function endWithParent(pid: number, plan: EndPlan): { release: () => void } {
  const started = startTimeOf(pid)?.split(':')[1] ?? '';
  const target = plan.wholeGroup ? `-${pid}` : String(pid);
  const guard = spawn(
    '/bin/sh',
    ['-c', script, 'sh', String(pid), started, target, plan.signal, plan.force],
    {
      // Its own session: Ctrl-C reaches the whole foreground group and must not end the guard first.
      detached: true,
      cwd: '/',
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  );
  guard.on('error', () => {});
  guard.unref();
  const pipe = guard.stdin;
  pipe.on('error', () => {});
  (pipe as unknown as { unref?: () => void }).unref?.();
  return {
    release: () => {
      guard.kill('SIGKILL');
      pipe.destroy();
    },
  };
}
