import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';

const notRun = /\.(test|long)\.tsx?$|\.test-kit\.ts$|\.suite\.ts$|^test-|^generate-|\.md$/;
const notRunFolders = /^(testing|test|fixtures|node_modules|migrations)$/;
/** A path to another file of the program, as imports and `new URL` write it. */
const pathInText = /(?<=['"]\.{1,2}\/[^'"\n]*)\.ts(?=['"])/g;

/** Copies a workspace's program with its types stripped, as `.js`; tests and what only they use stay behind. */
export async function copyProgram(from: string, to: string): Promise<void> {
  const manifest = await readFile(join(from, 'package.json'), 'utf8');
  await mkdir(to, { recursive: true });
  await writeFile(join(to, 'package.json'), manifest.replaceAll(/(?<="\.\/[^"]*)\.ts(?=")/g, '.js'));
  for (const folder of ['src', 'build']) await copyFolder(join(from, folder), join(to, folder));
}

async function copyFolder(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      if (!notRunFolders.test(entry.name)) await copyFolder(source, target);
    } else if (!notRun.test(entry.name)) await copyFile(source, target);
  }
}

async function copyFile(source: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  if (!source.endsWith('.ts')) return cp(source, target);
  const text = stripTypeScriptTypes(await readFile(source, 'utf8'));
  await writeFile(target.replace(/\.ts$/, '.js'), text.replaceAll(pathInText, '.js'));
}
