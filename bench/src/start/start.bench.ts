import { join } from 'node:path';
import { startChild } from '@queunir/e2e/kit/child';
import { settings } from '@queunir/e2e/kit/e2e.config';
import { repository } from '@queunir/e2e/kit/repository';
import { makeTempFolder, removeFolder } from '@queunir/e2e/kit/temp-folder';
import { until } from '@queunir/e2e/kit/until';
import { freePort } from '@queunir/server/process/free-port';
import type { Bench } from '../kit/bench.ts';
import { round } from '../kit/percentile.ts';

/** How long a newcomer waits, and how long the next morning takes. */
export const start: Bench = {
  name: 'start',
  measures:
    'from `npm start` until the gateway is ready and serves its page: in a fresh clone with an empty npm cache, and once more afterwards',
  goals: [
    { figure: 'firstMs', unit: 'ms', atMost: 180_000 },
    { figure: 'laterMs', unit: 'ms', atMost: 8_000 },
  ],
  run: async (say) => {
    const folder = await makeTempFolder('bench-start');
    try {
      const clone = join(folder, 'clone');
      await cloneInto(clone);
      say('cloned; first start');
      const firstMs = await timeStart(clone, folder);
      say(`answered after ${firstMs} ms; later start`);
      const laterMs = await timeStart(clone, folder);
      return { figures: { firstMs, laterMs }, peers: {} };
    } finally {
      await removeFolder(folder);
    }
  },
};

async function cloneInto(clone: string): Promise<void> {
  const git = startChild('git', ['clone', '--quiet', repository, clone], {
    cwd: repository,
    env: settings.surroundings,
  });
  const { code } = await git.ended;
  if (code !== 0) throw new Error(`The clone failed:\n${git.lines.join('\n')}`);
}

async function timeStart(clone: string, folder: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const product = startChild('npm', ['start'], { cwd: clone, env: newcomersEnvironment(folder, port) });
  try {
    const gone = product.ended.then(({ code }) => {
      throw new Error(`npm start ended with ${code}:\n${product.lines.slice(-40).join('\n')}`);
    });
    const answer = until('the address to answer', () => answers(port), { ms: 600_000, every: 50 });
    await Promise.race([answer, gone]);
    return round(performance.now() - began, 0);
  } finally {
    // Slices end before it does; the next start needs their folder.
    await product.stop('SIGINT', 120_000);
  }
}

async function answers(port: number): Promise<boolean> {
  const ready = await fetch(`http://localhost:${port}/readyz`);
  if (!ready.ok) return false;
  const page = await fetch(`http://localhost:${port}/`, { redirect: 'manual' });
  return page.status < 500 && (await page.text()).length > 0;
}

/** A newcomer's shell: no variable of npm's or ours, nothing in npm's cache. */
function newcomersEnvironment(folder: string, port: number): NodeJS.ProcessEnv {
  const own = Object.entries(settings.surroundings).filter(
    ([name]) =>
      !/^(npm_(?!config_(registry|cafile|.*proxy))|INIT_CWD|NODE|DATA_DIR|DATABASE_(URL|PORT)|FIRST_SLICE_PORT|WHATSAPP_URL|PORT)/i.test(
        name,
      ),
  );
  const path = (settings.surroundings.PATH ?? '')
    .split(':')
    .filter((part) => !part.includes('node_modules'))
    .join(':');
  return {
    ...Object.fromEntries(own),
    PATH: path,
    PORT: String(port),
    npm_config_cache: join(folder, 'npm-cache'),
  };
}
