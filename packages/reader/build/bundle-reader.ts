import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { AnchorTable } from '../src/anchors/anchor-table.ts';

/**
 * Text of the reader as one script for an isolated world. With a binding's name it starts to tell feeds through
 * it as soon as it runs, finding things by `table` where one is given; without one it only defines `__queunirReader`. Rejects when esbuild cannot bundle it.
 */
export async function bundleReader(
  options: { binding?: string; table?: AnchorTable | null } = {},
): Promise<string> {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('../src/live/entry.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    charset: 'utf8',
    legalComments: 'none',
    define: {
      QUEUNIR_BINDING: JSON.stringify(options.binding ?? ''),
      // As text: the page's world parses data, whatever stands in it.
      QUEUNIR_TABLE: JSON.stringify(JSON.stringify(options.table ?? null)),
    },
  });
  const [script] = bundle.outputFiles;
  if (!script) throw new Error('The reader could not be bundled.');
  return script.text;
}
