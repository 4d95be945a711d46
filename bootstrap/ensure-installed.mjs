import process from 'node:process';
import { tooOld } from './check-tools.mjs';
import { withInstallLock } from './install-lock.mjs';
import { isInstalled } from './installed.mjs';
import { runNpm } from './npm.mjs';
import { findOwnNode, finishInstall } from './own-node.mjs';

/**
 * Installs what is missing, with one line of progress, and returns the path of the Node to run on.
 * Without `full`, no test tools are installed, and none that are there are removed. Ends the process when it cannot.
 */
export async function ensureInstalled(root, { full }) {
  const reason = tooOld();
  if (reason) give(reason);
  const ready = () => isInstalled(root, full) && findOwnNode(root);
  if (!ready()) {
    await withInstallLock(root, async () => {
      if (!isInstalled(root, full)) await install(root, full);
      finishInstall(root);
    });
  }
  return (
    findOwnNode(root) ?? give('Node 24 could not be installed from npm. Look at "npm ci" for the reason.')
  );
}

async function install(root, full) {
  const begun = Date.now();
  process.stderr.write('Installing what is missing (a minute or two, once) … ');
  const scope = full ? '--include=dev' : '--omit=dev';
  const run = await runNpm(
    ['ci', scope, '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'],
    root,
  );
  if (run.status !== 0) {
    process.stderr.write('failed.\n');
    give(
      `${run.said.trim().split('\n').slice(0, 12).join('\n')}\nIs the npm registry reachable and the disk not full?`,
    );
  }
  process.stderr.write(`done in ${Math.round((Date.now() - begun) / 1000)} s.\n`);
}

function give(words) {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}
