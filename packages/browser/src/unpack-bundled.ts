import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { AppError } from '@queunir/server/errors/app-error';

/** The unpacked browser and what its environment needs so that it runs on a machine without its libraries. */
export type UnpackedBrowser = { path: string; version: string; environment: Record<string, string> };

const unpacker = `const { default: bundle } = await import(process.argv[1]); await bundle.executablePath();`;

/**
 * Unpacks the bundled browser once into `<dataDir>/browser/<version>` and says where it is. Two starters at once
 * are safe: each unpacks under a name of its own, and the first to rename wins.
 */
export async function unpackBundled(dataDir: string): Promise<UnpackedBrowser> {
  const bundle = import.meta.resolve('@sparticuz/chromium');
  const version = versionOf(bundle);
  const home = resolve(dataDir, 'browser');
  const folder = join(home, version);
  if (!existsSync(join(folder, 'whole'))) await unpack(bundle, home, folder);
  return { path: join(folder, 'chromium'), version, environment: environmentFor(folder) };
}

async function unpack(bundle: string, home: string, folder: string): Promise<void> {
  const draft = `${folder}.new-${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(draft, { recursive: true });
    // The package unpacks into the folder for temporary files, and its libraries only when it believes to run at Amazon.
    const env = { PATH: '/usr/bin:/bin', TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', unpacker, bundle], { env });
    await writeFile(join(draft, 'fonts.conf'), fontSettings(folder));
    await writeFile(join(draft, 'whole'), '');
    await rename(draft, folder).catch(async (error: unknown) => {
      if (existsSync(join(folder, 'whole'))) return;
      await rm(folder, { recursive: true, force: true });
      await rename(draft, folder).catch(() => {
        if (!existsSync(join(folder, 'whole'))) throw error;
      });
    });
  } catch (cause) {
    throw new AppError(
      'browser_unpack_failed',
      `The bundled browser could not be unpacked into ${folder}: ${String(cause)}. It needs 300 MB of room there; or install Chromium and set CHROMIUM_PATH.`,
      { blame: 'us', status: 503, cause },
    );
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  await removeOlder(home, folder);
}

/** Names an older version's folder leaves no trace; drafts of others, who may be at work, stay. */
async function removeOlder(home: string, keep: string): Promise<void> {
  for (const name of await readdir(home)) {
    const path = join(home, name);
    if (path !== keep && /^\d[\d.]*$/.test(name)) await rm(path, { recursive: true, force: true });
  }
}

function environmentFor(folder: string): Record<string, string> {
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  return existsSync('/etc/fonts/fonts.conf')
    ? libraries
    : { ...libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
}

function fontSettings(folder: string): string {
  const places = [join(folder, 'fonts'), '/usr/share/fonts'].map((place) => `<dir>${place}</dir>`).join('');
  return `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${places}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`;
}

function versionOf(bundle: string): string {
  const root = join(dirname(fileURLToPath(bundle)), '..');
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}
