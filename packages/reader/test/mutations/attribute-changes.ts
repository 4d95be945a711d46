import { briefly, type Change, type Changer } from './change.ts';

/** Takes one attribute away. */
export const removeAttribute: Changer = (target, choose) => {
  const name = attributeOf(target, choose);
  return name === null ? null : setting(`removed ${name} of`, [target], name, [null]);
};

/** Keeps an attribute's value under another name. */
export const renameAttribute: Changer = (target, choose) => {
  const name = attributeOf(target, choose);
  if (name === null) return null;
  const value = target.getAttribute(name) ?? '';
  const change = setting(`renamed ${name} of`, [target], name, [null]);
  target.setAttribute(`data-was-${name}`, value);
  return {
    ...change,
    undo() {
      target.removeAttribute(`data-was-${name}`);
      change.undo();
    },
  };
};

/** Leaves an attribute without its value. */
export const emptyAttribute: Changer = (target, choose) => {
  const name = attributeOf(target, choose);
  if (name === null || target.getAttribute(name) === '') return null;
  return setting(`emptied ${name} of`, [target], name, ['']);
};

/** Gives a neighbour the same attribute. */
export const doubleAttribute: Changer = (target, choose) => {
  const name = attributeOf(target, choose);
  const neighbours = [target.nextElementSibling, target.parentElement, target.firstElementChild];
  const other = neighbours[choose(neighbours.length)];
  if (name === null || !other || other.getAttribute(name) === target.getAttribute(name)) return null;
  return {
    ...setting(`gave ${name} of ${briefly(target)} to`, [other], name, [target.getAttribute(name)]),
    moved: name,
  };
};

/** Lets an attribute change places with the next element on the page that has the same one. */
export const swapAttributes: Changer = (target, choose) => {
  const name = attributeOf(target, choose);
  if (name === null) return null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = target;
  let other = walker.nextNode() as Element | null;
  while (other && !other.hasAttribute(name)) other = walker.nextNode() as Element | null;
  if (!other || other.getAttribute(name) === target.getAttribute(name)) return null;
  const values = [other.getAttribute(name), target.getAttribute(name)];
  return { ...setting(`swapped ${name} of`, [target, other], name, values), moved: name };
};

function attributeOf(target: Element, choose: (end: number) => number): string | null {
  // Attributes of another namespace cannot be put back by their name.
  const names = target.getAttributeNames().filter((name) => !name.includes(':'));
  return names.length === 0 ? null : (names[choose(names.length)] ?? null);
}

function setting(
  words: string,
  elements: readonly Element[],
  name: string,
  values: readonly (string | null)[],
): Change {
  const before = elements.map((element) => element.getAttribute(name));
  const done = `${words} ${elements.map(briefly).join(' and ')}`;
  const set = (to: readonly (string | null)[]) =>
    elements.forEach((element, index) => {
      const value = to[index] ?? null;
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    });
  set(values);
  return { done, touched: elements, origins: new Map(), undo: () => set(before) };
}
