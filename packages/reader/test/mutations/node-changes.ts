import { briefly, type Change, type Changer } from './change.ts';

/** Takes an element away with all it holds. */
export const removeNode: Changer = (target) => {
  const { parentNode, nextSibling } = target;
  if (!parentNode) return null;
  const done = `removed ${briefly(target)}`;
  target.remove();
  return {
    done,
    touched: [target],
    origins: new Map(),
    undo: () => void parentNode.insertBefore(target, nextSibling),
  };
};

/** Takes an element away and leaves what it holds in its place. */
export const unwrapNode: Changer = (target) => {
  const { parentNode, nextSibling } = target;
  if (!parentNode || !target.firstChild) return null;
  const held = [...target.childNodes];
  target.replaceWith(...held);
  return {
    done: `unwrapped ${briefly(target)}`,
    touched: [target],
    origins: new Map(),
    undo() {
      target.append(...held);
      parentNode.insertBefore(target, nextSibling);
    },
  };
};

/** Puts a copy of an element right behind it. */
export const doubleNode: Changer = (target) => {
  const copy = target.cloneNode(true) as Element;
  target.after(copy);
  const originals = [target, ...target.querySelectorAll('*')];
  const origins = new Map<Element, Element>();
  [copy, ...copy.querySelectorAll('*')].forEach((element, index) => {
    const original = originals[index];
    if (original) origins.set(element, original);
  });
  return { done: `doubled ${briefly(target)}`, touched: [target], origins, undo: () => copy.remove() };
};

/** Gives an element another tag; what it holds stays. */
export const renameNode: Changer = (target) => {
  const renamed = document.createElement(`x-${target.localName}`);
  for (const { name, value } of target.attributes) renamed.setAttribute(name, value);
  target.replaceWith(renamed);
  renamed.append(...target.childNodes);
  return {
    done: `renamed the tag of ${briefly(target)}`,
    touched: [target],
    origins: new Map([[renamed, target]]),
    undo() {
      target.append(...renamed.childNodes);
      renamed.replaceWith(target);
    },
  };
};

/** Lets an element and its next sibling change places. */
export const reorderNodes: Changer = (target) => {
  const next = target.nextElementSibling;
  if (!next) return null;
  const change: Change = {
    done: `put ${briefly(target)} behind ${briefly(next)}`,
    touched: [target, next],
    origins: new Map(),
    undo: exchange(target, next),
  };
  return change;
};

// Text between the two stays where it is.
function exchange(target: Element, next: Element): () => void {
  const mark = document.createComment('');
  target.before(mark);
  const behind = document.createComment('');
  next.before(behind);
  mark.replaceWith(next);
  behind.replaceWith(target);
  return () => {
    const first = document.createComment('');
    next.before(first);
    target.replaceWith(next);
    first.replaceWith(target);
  };
}

/** Takes away every text inside an element. */
export const emptyTexts: Changer = (target) => {
  const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
  const texts: { node: Text; data: string }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    texts.push({ node: node as Text, data: (node as Text).data });
  }
  if (!texts.some(({ data }) => data.trim() !== '')) return null;
  for (const { node } of texts) node.data = '';
  return {
    done: `emptied the texts of ${briefly(target)}`,
    touched: [target],
    origins: new Map(),
    empties: true,
    undo() {
      for (const { node, data } of texts) node.data = data;
    },
  };
};
