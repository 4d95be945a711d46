import { createDriftLog } from '../anchors/drift-log.ts';
import { findOne } from '../anchors/find.ts';
import { COMPOSER } from '../composer/composer.anchors.ts';
import type { Drift } from '../feed.ts';
import type { ReadContext } from '../page/context.ts';

/** What is wrong with the field to write in, where one stands. */
export function brokenInComposer(page: Document, context: ReadContext): Drift[] {
  const drift = createDriftLog();
  const main = page.querySelector('div#main');
  if (main && findOne(main, COMPOSER, { ...context, drift })) return [];
  const said = drift.list().filter(({ reason }) => reason === 'ambiguous');
  return said.length > 0 ? said : [{ anchor: COMPOSER.name, reason: 'missing' }];
}
