import process from 'node:process';
import { npmVersion } from './npm.mjs';

/** What this machine's Node and npm are too old for, in words with the remedy; null when all is well. */
export function tooOld(node = process.versions.node, npm = npmVersion()) {
  if (Number.parseInt(node, 10) < 20) {
    return `Queunir needs Node 20 or newer to install itself, and this is Node ${node}. Install the current Node LTS and try again.`;
  }
  if (npm === '')
    return 'Queunir needs npm 10 or newer, and none was found. Install npm, which comes with Node.';
  if (Number.parseInt(npm, 10) < 10) {
    return `Queunir needs npm 10 or newer, and this is npm ${npm}. Run "npm install --global npm@11" and try again.`;
  }
  return null;
}
