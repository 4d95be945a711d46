import { REQUIRED_ANCHORS, SURFACE_SIGNS } from '../anchors/required-anchors.ts';
import type { Surface, SurfacesRead } from '../feed.ts';
import type { ReadContext } from '../page/context.ts';
import { brokenInComposer } from './broken-in-composer.ts';
import { brokenInList } from './broken-in-list.ts';
import { brokenInThread } from './broken-in-thread.ts';

const FRAME = 'div#main, [data-testid="conversation-panel-wrapper"]';
const required = new Set(REQUIRED_ANCHORS.map(({ anchor }) => anchor));

/** Looks for every required anchor of what is in sight. Makes sense only while the phase is `ready`. */
export function readSurfaces(page: Document, context: ReadContext): SurfacesRead {
  const inSight = (['list', 'thread', 'sending'] as const).filter((surface) => isInSight(page, surface));
  const broken = [
    ...(inSight.includes('list') ? brokenInList(page, context) : []),
    ...(inSight.includes('thread') || page.querySelector(FRAME) ? brokenInThread(page, context) : []),
    ...(inSight.includes('sending') ? brokenInComposer(page, context) : []),
  ];
  return {
    inSight,
    broken: broken.filter(({ anchor, reason }) => required.has(anchor) && reason !== 'fallback'),
  };
}

// Rows of other lists (drawers, results inside a chat) are not the chat list.
function isInSight(page: Document, surface: Surface): boolean {
  for (const sign of page.querySelectorAll(SURFACE_SIGNS[surface])) {
    if (surface !== 'list' || !sign.closest('div#main, [data-testid^="drawer-"]')) return true;
  }
  return false;
}
