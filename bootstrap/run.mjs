import { resolve } from 'node:path';
import process from 'node:process';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './root.mjs';
import { runNode } from './run-node.mjs';

// run.mjs FILE ARGS…: runs a TypeScript file of the project under its own Node.
// The command line needs no test tools; everything else may.
const [file, ...args] = process.argv.slice(2);
if (!file) {
  process.stderr.write('Usage: node bootstrap/run.mjs FILE [ARGS…]\n');
  process.exit(2);
}
const node = await ensureInstalled(root, { full: !file.startsWith('apps/') });
runNode(node, [resolve(root, file), ...args]);
