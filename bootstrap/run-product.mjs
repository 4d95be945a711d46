import { join } from 'node:path';
import process from 'node:process';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { envFile } from './env-file.mjs';
import { root } from './root.mjs';
import { runNode } from './run-node.mjs';

/** Runs a program of the product with its edition of the web app, on a machine that has Node and npm and nothing else. */
export async function runProduct(program, edition) {
  const node = await ensureInstalled(root, { full: false });
  await ensureBuilt(root, node, [edition]);
  runNode(node, [...envFile(root), join(root, program), ...process.argv.slice(2)], { ownSession: true });
}
