import type { Anchors } from '../../wire/look.ts';
import { parseAnchor } from './anchor.ts';

/** The copies of doubled elements: each stands before its original, with the same content, and does nothing. */
type Doubles = { has: (element: Element) => boolean; add: (original: Element) => void; follow: () => void };

function createDoubles(changed: () => Set<Node>): Doubles {
  const copies = new Map<Element, Element>();
  const all = new WeakSet<Element>();
  const put = (original: Element): void => {
    const copy = original.cloneNode(true) as Element;
    copies.get(original)?.remove();
    copies.set(original, copy);
    all.add(copy);
    original.before(copy);
  };
  const insideCopy = (element: Element): boolean => {
    for (let one: Element | null = element; one; one = one.parentElement) if (all.has(one)) return true;
    return false;
  };
  return {
    has: (element) => copies.has(element) || insideCopy(element),
    add: put,
    follow: () => {
      const targets = changed();
      for (const [original, copy] of copies) {
        if (!original.isConnected) {
          copy.remove();
          copies.delete(original);
        } else if (copy.nextSibling !== original || [...targets].some((node) => original.contains(node)))
          put(original);
      }
    },
  };
}

/** What is typed into belongs to its editor, which puts back whatever others change there. */
function isEdited(element: Element): boolean {
  return element.parentElement?.isContentEditable === true;
}

/**
 * Takes anchors away from everything that is drawn, or doubles their elements, as soon as they are drawn: before
 * anything but a mutation observer can see them. The page itself finds its elements by none of them.
 */
export function spoilAnchors({ missing, doubled }: Anchors): void {
  if (missing.length + doubled.length === 0) return;
  const [taken, repeated] = [missing.map(parseAnchor), doubled.map(parseAnchor)];
  let targets = new Set<Node>();
  const doubles = createDoubles(() => targets);
  const spoil = (root: Element): void => {
    const drawn = [root, ...root.querySelectorAll('*')].filter((element) => !isEdited(element));
    for (const anchor of taken) for (const one of drawn) if (anchor.matches(one)) anchor.takeAway(one);
    for (const anchor of repeated)
      for (const one of drawn)
        if (one !== document.documentElement && !doubles.has(one) && anchor.matches(one)) doubles.add(one);
  };
  const watch = new MutationObserver((records) => {
    const touched = new Set<Element>();
    for (const record of records) {
      if (record.type === 'attributes') touched.add(record.target as Element);
      for (const node of record.addedNodes) if (node instanceof Element) touched.add(node);
      if (record.type === 'childList' && record.target instanceof SVGElement) touched.add(record.target);
    }
    targets = new Set(records.map((record) => record.target));
    for (const element of touched) if (element.isConnected) spoil(element);
    doubles.follow();
  });
  spoil(document.documentElement);
  watch.observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
}
