import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readBrowserConfig } from '@queunir/browser/browser.config';
import { builtInVersion } from '@queunir/reader/anchors/anchor-table';
import { checkTable } from '@queunir/saved-pages/anchors/check-table';
import { projectKey } from '@queunir/saved-pages/anchors/project-key';
import type { CommandInput, ExitStatus } from '../command.types.ts';

/** Says whether a signed table would be used in place of the built-in ways; rejects in words when it would not. */
export async function checkAnchors(
  { config, print }: CommandInput,
  file: string,
  key: string | null,
): Promise<ExitStatus> {
  const read = (path: string) => readFile(resolve(config.workingDir, path), 'utf8');
  const keys = key === null ? [projectKey] : [projectKey, await read(key)];
  const table = await checkTable(await read(file), {
    keys,
    than: builtInVersion,
    browser: readBrowserConfig(),
  });
  const count = Object.keys(table.anchors).length;
  print(
    `Version ${table.version} would be used: ${count} anchors, and the built-in pages are read as before.`,
  );
  return 0;
}
