import { resolve } from 'node:path';
import process from 'node:process';
import { ensureInstalled } from './ensure-installed.mjs';
import { envFile } from './env-file.mjs';
import { root } from './root.mjs';
import { runNode } from './run-node.mjs';

// run.mjs FILE ARGS…: runs a TypeScript file of the project under its own Node.
// The command line needs no test tools and reads .env; everything else may need the one and not the other.
const [file, ...args] = process.argv.slice(2);
if (!file) {
  process.stderr.write('Usage: node bootstrap/run.mjs FILE [ARGS…]\n');
  process.exit(2);
}
const isProduct = file.startsWith('apps/');
const node = await ensureInstalled(root, { full: !isProduct });
runNode(node, [...(isProduct ? envFile(root) : []), resolve(root, file), ...args]);
