import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

/** Runs `work` while no other Queunir command of this folder installs or builds; waits for one that does. */
export async function withInstallLock(root, work) {
  const path = join(root, '.cache', 'install.lock');
  mkdirSync(dirname(path), { recursive: true });
  while (!take(path)) {
    if (!holderLives(path)) rmSync(path, { force: true });
    else await sleep(250);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderLives(path) {
  try {
    process.kill(Number(readFileSync(path, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
