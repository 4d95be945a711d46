import type { PageTruth } from '../simulated/page-truth.ts';
import {
  doubleAttribute,
  emptyAttribute,
  removeAttribute,
  renameAttribute,
  swapAttributes,
} from './attribute-changes.ts';
import type { Change, Changer } from './change.ts';
import { expectSight } from './expected-sight.ts';
import { findLies } from './lies.ts';
import { findSilentLosses, findUnread } from './losses.ts';
import { doubleNode, emptyTexts, removeNode, renameNode, reorderNodes, unwrapNode } from './node-changes.ts';
import { seeded } from './seeded.ts';
import { lookAtPage } from './sight.ts';

const CHANGERS: readonly Changer[] = [
  removeNode,
  unwrapNode,
  doubleNode,
  renameNode,
  reorderNodes,
  emptyTexts,
  removeAttribute,
  renameAttribute,
  emptyAttribute,
  doubleAttribute,
  swapAttributes,
];

/** A change under which the reader told something wrong. */
export type Lie = { done: string; lies: string[] };
/** `silent`: values that were lost without any drift. */
export type Report = { done: number; lies: Lie[]; silent: Lie[] };

const NOTHING: Change = { done: 'changed nothing', touched: [], origins: new Map(), undo: () => undefined };

/**
 * Changes the page `count` times, each time from the page as it was, and gives every lie. What is right is what the
 * page's maker says, else what the reader saw before; where the maker says it, the page as it is is judged too.
 */
function run(seed: number, count: number, truth: PageTruth | null): Report {
  const random = seeded(seed);
  const targets = [...document.querySelectorAll('body *:not(svg *), svg > title')];
  const before = lookAtPage();
  const known = truth ? expectSight(truth) : before;
  const whole = document.body.cloneNode(true);
  const found: Lie[] = [];
  const silent: Lie[] = [];
  if (truth) {
    const lies = [...findLies(known, before, NOTHING), ...findUnread(known, before)];
    if (lies.length > 0) found.push({ done: NOTHING.done, lies });
  }
  let done = 0;
  while (done < count) {
    const change = random.pick(CHANGERS)(random.pick(targets), random.below);
    if (!change) continue;
    done += 1;
    const after = lookAtPage();
    change.undo();
    const lies = findLies(known, after, change);
    if (lies.length > 0) found.push({ done: change.done, lies });
    const lost = findSilentLosses(before, after, change);
    if (lost.length > 0) silent.push({ done: change.done, lies: lost });
  }
  if (!document.body.isEqualNode(whole)) throw new Error('A change was not taken back.');
  return { done, lies: found, silent };
}

// The script runs again for every batch on the same page.
if (!('__queunirMutations' in globalThis))
  Object.defineProperty(globalThis, '__queunirMutations', { value: Object.freeze({ run }) });
