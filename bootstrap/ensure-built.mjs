import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { withInstallLock } from './install-lock.mjs';
import { hashSources } from './source-hash.mjs';

const sources = ['apps/web', 'packages/contracts', 'package-lock.json'];

/** Builds the web app into apps/web/dist unless nothing changed since the last time. Ends the process when it cannot. */
export async function ensureBuilt(root, node) {
  const web = join(root, 'apps', 'web');
  if (!existsSync(join(web, 'index.html'))) return;
  if (readMark(web) === hashSources(root, sources)) return;
  await withInstallLock(root, async () => {
    const mark = hashSources(root, sources);
    if (readMark(web) === mark) return;
    process.stderr.write('Building the web app … ');
    const begun = Date.now();
    build(root, web, node, mark);
    process.stderr.write(`done in ${Math.round((Date.now() - begun) / 1000)} s.\n`);
  });
}

/** Built beside the old one and then put in its place, so a server that runs meanwhile serves a whole app. */
function build(root, web, node, mark) {
  const place = join('.cache', `build-${process.pid}`);
  const draft = join(web, place);
  mkdirSync(draft, { recursive: true });
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const run = spawnSync(node, [vite, 'build', '--outDir', place, '--emptyOutDir', '--logLevel', 'error'], {
    cwd: web,
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    process.stderr.write(`failed.\n${run.stdout}${run.stderr}\n`);
    process.exit(1);
  }
  writeFileSync(join(draft, '.built'), mark);
  rmSync(join(web, 'dist'), { recursive: true, force: true });
  renameSync(draft, join(web, 'dist'));
}

function readMark(web) {
  try {
    return readFileSync(join(web, 'dist', '.built'), 'utf8');
  } catch {
    return null;
  }
}
