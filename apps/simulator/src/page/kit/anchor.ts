/** A thing on the page by an attribute, the text of an icon's `<title>`, or a class: how to know it, how to take it away. */
export type Anchor = { matches: (element: Element) => boolean; takeAway: (element: Element) => void };

type Way = { has: (element: Element) => string[]; remove: (element: Element, value: string) => void };

function attributeWay(name: string): Way {
  return {
    has: (element) => {
      const value = element.getAttribute(name);
      return value === null ? [] : [value, value.trim()];
    },
    remove: (element) => element.removeAttribute(name),
  };
}

const ownWays: Record<string, Way> = {
  class: {
    has: (element) => [...element.classList],
    remove: (element, value) => element.classList.remove(value),
  },
  'svg-title': {
    has: (element) =>
      element instanceof SVGSVGElement ? [element.querySelector(':scope > title')?.textContent ?? ''] : [],
    remove: (element) => element.querySelector(':scope > title')?.remove(),
  },
};

function parseSimple(name: string): Anchor {
  const [attribute = '', ...rest] = name.split('=');
  const value = rest.length > 0 ? rest.join('=') : null;
  const way = ownWays[attribute] ?? attributeWay(attribute);
  return {
    matches: (element) => {
      const values = way.has(element);
      return value === null ? values.length > 0 : values.includes(value);
    },
    takeAway: (element) => way.remove(element, value ?? ''),
  };
}

/** Reads `attribute`, `attribute=value`, `class=token`, `svg-title=icon`, each also `… within <another>`. */
export function parseAnchor(name: string): Anchor {
  const cut = name.lastIndexOf(' within ');
  if (cut < 0) return parseSimple(name);
  const [inner, outer] = [parseSimple(name.slice(0, cut)), parseSimple(name.slice(cut + 8))];
  const isInside = (element: Element): boolean => {
    for (let one = element.parentElement; one; one = one.parentElement) if (outer.matches(one)) return true;
    return false;
  };
  return { ...inner, matches: (element) => inner.matches(element) && isInside(element) };
}
