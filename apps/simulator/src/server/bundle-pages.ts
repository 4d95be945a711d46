import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The page's and the control page's scripts and styles, made in memory. */
export type Bundles = { page: { js: string; css: string }; control: { js: string; css: string } };

async function bundle(entry: string): Promise<{ js: string; css: string }> {
  const built = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    outdir: '/out',
    format: 'iife',
    target: 'chrome120',
    minifySyntax: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
  });
  const text = (ending: string): string =>
    built.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  return { js: text('.js'), css: text('.css') };
}

/** Bundles both pages from their sources. Rejects with esbuild's messages when a source is wrong. */
export async function bundlePages(): Promise<Bundles> {
  const [page, control] = await Promise.all([bundle('../page/main.ts'), bundle('../control/main.ts')]);
  return { page, control };
}
