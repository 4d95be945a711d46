import type { BrowserConfig } from '@queunir/browser/browser.config';
import type { AnchorTable } from '@queunir/reader/anchors/anchor-table';
import { AppError } from '@queunir/server/errors/app-error';
import { parseSignedTable } from './signed-table.ts';
import { checkSignature } from './table-signature.ts';
import { tryTable } from './try-table.ts';

/**
 * The table of a file, when it may be used: its shape and signature are right, it is newer than `than`, and it reads
 * the built-in pages as well as the built-in ways do. Throws in words: anchors_shape, anchors_signature, anchors_key,
 * anchors_not_newer, anchors_selector, anchors_worse, and those of starting a browser.
 */
export async function checkTable(
  text: string,
  checks: { keys: readonly string[]; than: number; browser: BrowserConfig },
): Promise<AnchorTable> {
  const signed = parseSignedTable(text);
  checkSignature(signed, checks.keys);
  if (signed.table.version <= checks.than) {
    const message = `Its version ${signed.table.version} is not newer than version ${checks.than}, which is in use.`;
    throw new AppError('anchors_not_newer', message, { blame: 'caller', status: 422 });
  }
  await tryTable(signed.table, checks.browser);
  return signed.table;
}
