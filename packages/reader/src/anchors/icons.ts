/** Names of the icons in an element: `data-icon` of the older pages, `<title>` of the SVG in the newer ones. */
export type Icon = { name: string; element: Element };

const ICON_CSS = '[data-icon], svg > title';
const ICON_NAME = /^[a-z][a-z0-9]*(?:[-_][a-zA-Z0-9]+)*$/;

/**
 * Icons in page order, each drawn icon once (`data-icon` wins over the title inside it), without those that
 * `accept` refuses. A title that is not shaped like a name (translated text) is no icon.
 */
export function readIcons(root: ParentNode, accept?: (element: Element) => boolean): Icon[] {
  const icons: Icon[] = [];
  for (const element of root.querySelectorAll(ICON_CSS)) {
    if (accept && !accept(element)) continue;
    const named = element.getAttribute('data-icon');
    if (named !== null) icons.push({ name: named, element });
    else if (!element.closest('[data-icon]')) {
      const name = element.textContent.trim();
      if (ICON_NAME.test(name)) icons.push({ name, element });
    }
  }
  return icons;
}

/** True when one of the icons has one of the names. */
export function hasIcon(icons: readonly Icon[], names: ReadonlySet<string>): boolean {
  return icons.some((icon) => names.has(icon.name));
}
