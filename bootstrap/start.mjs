import { join } from 'node:path';
import process from 'node:process';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { envFile } from './env-file.mjs';
import { root } from './root.mjs';
import { runNode } from './run-node.mjs';

// "npm start": everything on embedded parts, on a machine that has Node and npm and nothing else.
const node = await ensureInstalled(root, { full: false });
await ensureBuilt(root, node, ['standalone']);
const program = join(root, 'apps/slice/src/standalone.ts');
runNode(node, [...envFile(root), program, ...process.argv.slice(2)], { ownSession: true });
