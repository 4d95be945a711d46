import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const earlyScript = 'src/early.ts';
const shellFile = 'vite/inbox-shell.html';
const mark = /<!-- mark -->[\s\S]*<!-- \/mark -->/;
const assets = /\n *<(?:script type="module"|link rel="(?:stylesheet|modulepreload)")[^>]*>(?:<\/script>)?/g;

/**
 * Gets the first view there with the fewest steps: the stylesheet first, so that the shape in the HTML is painted at
 * once; then the early script, which asks for data while the code is on its way; then the code, which gives way to
 * both. And `inbox.html`, where the shape of the inbox stands instead of the mark.
 */
export function firstView(): Plugin {
  let root = '';
  return {
    name: 'queunir-first-view',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => orderAssets(html, bundle ? earlyFile(bundle) : earlyScript),
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const index = bundle['index.html'];
        if (index?.type !== 'asset') return;
        const shell = readFileSync(join(root, shellFile), 'utf8').trim();
        const source = String(index.source).replace(mark, shell).replace('<html ', '<html class="shelled" ');
        this.emitFile({ type: 'asset', fileName: 'inbox.html', source });
      },
    },
  };
}

/** The page with what it loads in the order of its need; the code asks for its bytes last. */
export function orderAssets(html: string, early: string): string {
  const tags = (html.match(assets) ?? []).filter((tag) => !tag.includes(early));
  const styles = tags.filter((tag) => tag.includes('stylesheet'));
  const code = tags
    .filter((tag) => !tag.includes('stylesheet'))
    .map((tag) => tag.replace('type="module"', 'type="module" fetchpriority="low"'));
  const first = `\n    <script type="module" async crossorigin src="/${early}"></script>`;
  const ordered = [...styles, first, ...code].join('');
  return html.replace(assets, '').replace('\n  </head>', () => `${ordered}\n  </head>`);
}

function earlyFile(bundle: Rolldown.OutputBundle): string {
  const chunk = Object.values(bundle).find(
    (part) => part.type === 'chunk' && part.moduleIds.some((id) => id.endsWith(`/${earlyScript}`)),
  );
  if (!chunk) throw new Error(`The build has no ${earlyScript}.`);
  return chunk.fileName;
}
