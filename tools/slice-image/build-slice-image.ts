import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { copyPackages } from './copy-packages.ts';
import { copyProgram } from './copy-program.ts';

/** A base image that somebody made on this machine, where no registry is at hand. */
const localBase = 'queunir-base:latest';
const sourceLabel = 'queunir.source';

/** Builds the image of a slice from this tree and gives its tag. Throws when the engine does not build it. */
export async function buildSliceImage(
  root: string,
  { tag, base }: { tag: string; base: string | null },
): Promise<string> {
  const dockerfile = join(root, 'deploy/docker/slice.Dockerfile');
  const context = await mkdtemp(join(tmpdir(), 'queunir-image-'));
  try {
    const packages = await copyPackages(root, 'apps/slice', context);
    for (const folder of ['apps/slice', ...packages])
      await copyProgram(join(root, folder), join(context, folder));
    await cp(join(root, 'apps/slice/migrations'), join(context, 'apps/slice/migrations'), {
      recursive: true,
    });
    const chosen = base ?? (labelOf(localBase, '') === null ? null : localBase);
    const version = await versionOf(root);
    const said = [chosen ?? '', await readFile(dockerfile, 'utf8'), process.version, `version ${version}`];
    const source = await hashOf(context, said);
    // Copying the whole context to the engine only to hear that nothing changed takes long on a busy machine.
    if (labelOf(tag, sourceLabel) === source) return tag;
    // The same Node as everywhere else, whatever the base image brings.
    await cp(process.execPath, join(context, 'node'));
    docker(
      'build',
      ...['--quiet', '--tag', tag, '--file', dockerfile, '--label', `${sourceLabel}=${source}`],
      ...['--label', `queunir.schema=${await schemaOf(join(root, 'apps/slice/migrations'))}`],
      ...['--label', `queunir.version=${version}`],
      ...(chosen === null ? [] : ['--build-arg', `BASE=${chosen}`]),
      context,
    );
    return tag;
  } finally {
    await rm(context, { recursive: true, force: true });
  }
}

/** Changes with the migrations, so that a gateway knows when its template is another one. */
async function schemaOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(folder)).sort())
    hash.update(name).update(await readFile(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}

/** What a slice of this image says that it is, so that an upgrade knows whether it came. */
async function versionOf(root: string): Promise<string> {
  return JSON.parse(await readFile(join(root, 'apps/slice/package.json'), 'utf8')).version;
}

/** Of everything that goes into the image but Node itself. */
async function hashOf(context: string, more: string[]): Promise<string> {
  const hash = createHash('sha256').update(more.join('\0'));
  const entries = await readdir(context, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const file of files.sort()) hash.update(`${relative(context, file)}\0`).update(await readFile(file));
  return hash.digest('hex');
}

/** A label of an image, empty when it has none; null when there is no such image. */
function labelOf(image: string, label: string): string | null {
  const format = `{{index .Config.Labels "${label}"}}`;
  const run = spawnSync('docker', ['image', 'inspect', '--format', format, image], { encoding: 'utf8' });
  return run.status === 0 ? run.stdout.trim() : null;
}

function docker(...args: string[]): void {
  // The classic builder needs no plugin, which Debian does not package.
  const run = spawnSync('env', ['DOCKER_BUILDKIT=0', 'docker', ...args], { encoding: 'utf8' });
  if (run.status !== 0)
    throw new Error(`docker ${args[0]} failed: ${run.error ?? ''}${run.stdout}${run.stderr}`);
}
