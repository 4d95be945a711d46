/**
 * True when an icon is drawn in a blue, as a double tick is once everything was read (`#53bdeb`, `#007bfc` on real
 * pages). False for the greys of "delivered", and for the black of a saved page without its styles: then nothing is told.
 */
export function isDrawnBlue(icon: Element): boolean {
  const { color } = getComputedStyle(icon);
  const [red, green, blue] = (color.match(/^rgba?\(([^)]+)\)$/)?.[1] ?? '').split(/[\s,/]+/).map(Number);
  if (red === undefined || green === undefined || blue === undefined) return false;
  return blue > green && blue - red > 60;
}
