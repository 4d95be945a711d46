import { glob, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { startChild } from './child.ts';
import { settings } from './e2e.config.ts';
import { repository } from './repository.ts';

const web = join(repository, 'apps/web');

/** Builds the web app when there is no build or a source is newer than it. */
export async function ensureWebApp(): Promise<void> {
  const built = await stat(join(web, 'dist/index.html')).catch(() => null);
  if (built && built.mtimeMs > (await newestSource())) return;
  await buildWebApp();
}

/** Builds the web app with Vite. */
export async function buildWebApp(): Promise<void> {
  const vite = join(repository, 'node_modules/vite/bin/vite.js');
  const build = startChild(process.execPath, [vite, 'build'], {
    cwd: web,
    env: { ...settings.surroundings, NODE_ENV: 'production' },
  });
  const { code } = await build.ended;
  if (code !== 0) throw new Error(`The web app does not build:\n${build.lines.slice(-40).join('\n')}`);
}

async function newestSource(): Promise<number> {
  let newest = 0;
  const sources = glob(
    '{apps/web/{src,public,vite}/**/*,apps/web/{index.html,vite.config.ts,package.json},packages/contracts/src/**/*.ts}',
    {
      cwd: repository,
    },
  );
  for await (const path of sources) {
    if (/\.test\.tsx?$/.test(path)) continue;
    newest = Math.max(newest, (await stat(join(repository, path))).mtimeMs);
  }
  return newest;
}
