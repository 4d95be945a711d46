import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { withInstallLock } from './install-lock.mjs';
import { hashSources } from './source-hash.mjs';

const sources = ['apps/web', 'packages/contracts', 'package-lock.json'];

/** The editions of the web app: of a single person, and behind the gateway, where people have accounts. */
const editions = {
  standalone: { folder: 'dist', env: {}, name: 'the web app' },
  service: { folder: 'dist-saas', env: { VITE_SAAS: '1' }, name: 'the web app with accounts' },
};

/**
 * Builds editions of the web app into apps/web unless nothing changed since the last time; both when none is named.
 * Ends the process when it cannot.
 */
export async function ensureBuilt(root, node, wanted = Object.keys(editions)) {
  const web = join(root, 'apps', 'web');
  if (!existsSync(join(web, 'index.html'))) return;
  const old = () => {
    const mark = hashSources(root, sources);
    return wanted.map((name) => editions[name]).filter(({ folder }) => readMark(web, folder) !== mark);
  };
  if (old().length === 0) return;
  await withInstallLock(root, async () => {
    const mark = hashSources(root, sources);
    for (const edition of old()) {
      process.stderr.write(`Building ${edition.name} … `);
      const begun = Date.now();
      build(edition, web, { root, node, mark });
      process.stderr.write(`done in ${Math.round((Date.now() - begun) / 1000)} s.\n`);
    }
  });
}

/** Built beside the old one and then put in its place, so a server that runs meanwhile serves a whole app. */
function build({ folder, env }, web, { root, node, mark }) {
  const place = join('.cache', `build-${process.pid}`);
  const draft = join(web, place);
  mkdirSync(draft, { recursive: true });
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const run = spawnSync(node, [vite, 'build', '--outDir', place, '--emptyOutDir', '--logLevel', 'error'], {
    cwd: web,
    encoding: 'utf8',
    env: { ...process.env, VITE_SAAS: '', ...env },
  });
  if (run.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    process.stderr.write(`failed.\n${run.stdout}${run.stderr}\n`);
    process.exit(1);
  }
  writeFileSync(join(draft, '.built'), mark);
  rmSync(join(web, folder), { recursive: true, force: true });
  renameSync(draft, join(web, folder));
}

function readMark(web, folder) {
  try {
    return readFileSync(join(web, folder, '.built'), 'utf8');
  } catch {
    return null;
  }
}
