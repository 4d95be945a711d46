import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { ReaderBrowser } from '../reader-browser.ts';
import type { PageTruth } from '../simulated/page-truth.ts';
import type { Report } from './in-page.ts';

let script: Promise<string> | undefined;

/**
 * Changes the page that is open in the browser `count` times, each time from the page as it was, reads it and
 * gives what the reader told wrong. The page may come from any HTML; `truth` is what its maker says of it.
 */
export async function mutatePage(
  browser: ReaderBrowser,
  seed: number,
  count: number,
  truth: PageTruth | null = null,
): Promise<Report> {
  script ??= bundle();
  await browser.run(`${await script}; 0`);
  return browser.run<Report>(`__queunirMutations.run(${seed}, ${count}, ${JSON.stringify(truth)})`);
}

async function bundle(): Promise<string> {
  const made = await build({
    entryPoints: [fileURLToPath(new URL('./in-page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    charset: 'utf8',
  });
  return made.outputFiles[0]?.text ?? '';
}
