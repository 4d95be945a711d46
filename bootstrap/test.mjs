import { join } from 'node:path';
import process from 'node:process';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './root.mjs';
import { runNode } from './run-node.mjs';

// "npm test": every check and every test; the last line says how many passed, failed and were skipped.
const node = await ensureInstalled(root, { full: true });
await ensureBuilt(root, node);
process.chdir(root);
runNode(node, [join(root, 'tools/test.ts'), ...process.argv.slice(2)]);
