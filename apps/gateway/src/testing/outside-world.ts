import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';

const name = `qnw${process.pid % 100_000}`;

/** Addresses that answer on port 8080, each of another kind, beyond a cable of their own. */
export const outside = { public: '11.22.33.44', private: '10.77.77.77', linkLocal: '169.254.77.77' };

/** Lays a cable to another machine (a network namespace) that has these addresses. Needs root. */
export async function openOutsideWorld(): Promise<{ close: () => void }> {
  const ip = (...args: string[]) => execFileSync('ip', args, { stdio: 'pipe' });
  const inside = (...args: string[]) => ip('-n', name, ...args);
  ip('netns', 'add', name);
  ip('link', 'add', `${name}a`, 'type', 'veth', 'peer', 'name', `${name}b`, 'netns', name);
  ip('address', 'add', '11.22.33.1/32', 'dev', `${name}a`);
  ip('link', 'set', `${name}a`, 'up');
  inside('link', 'set', 'lo', 'up');
  inside('link', 'set', `${name}b`, 'up');
  for (const address of Object.values(outside)) {
    inside('address', 'add', `${address}/32`, 'dev', `${name}b`);
    ip('route', 'add', `${address}/32`, 'dev', `${name}a`, 'src', '11.22.33.1');
  }
  inside('route', 'add', '11.22.33.1/32', 'dev', `${name}b`);
  const source = `require('node:net').createServer((s) => s.end()).listen(8080, '0.0.0.0', () => console.log('ready'))`;
  const child = spawn('nsenter', [`--net=/run/netns/${name}`, process.execPath, '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return {
    close: () => {
      child.kill('SIGKILL');
      // The cable ends with the machine at its end.
      ip('netns', 'delete', name);
    },
  };
}
