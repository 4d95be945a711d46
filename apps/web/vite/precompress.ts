import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);
const worthIt = /\.(js|css|html|svg|json)$/;

/** Writes `.gz` and `.br` beside every text file of the build that is larger than 1 KB. */
export function precompress(): Plugin {
  let outDir = 'dist';
  return {
    name: 'queunir-precompress',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      const names = await readdir(outDir, { recursive: true });
      await Promise.all(
        names.filter((name) => worthIt.test(name)).map((name) => compress(join(outDir, name))),
      );
    },
  };
}

async function compress(path: string): Promise<void> {
  if ((await stat(path)).size < 1024) return;
  const bytes = await readFile(path);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  await Promise.all([
    writeFile(`${path}.gz`, await toGzip(bytes, { level: 9 })),
    writeFile(`${path}.br`, await toBrotli(bytes, quality)),
  ]);
}
