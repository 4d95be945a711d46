import { startChild } from './child.ts';
import { settings } from './e2e.config.ts';
import { repository } from './repository.ts';

const build = `
  import { ensureBuilt } from './bootstrap/ensure-built.mjs';
  await ensureBuilt(process.cwd(), process.execPath);`;

/** Builds the web app when it is not built from the sources as they are, just as `npm start` does. */
export async function ensureWebApp(): Promise<void> {
  const child = startChild(process.execPath, ['--input-type=module', '--eval', build], {
    cwd: repository,
    env: { ...settings.surroundings, NODE_ENV: 'production' },
  });
  const { code } = await child.ended;
  if (code !== 0) throw new Error(`The web app does not build:\n${child.lines.slice(-40).join('\n')}`);
}
