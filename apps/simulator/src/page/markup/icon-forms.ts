import type { IconForm } from './markup.types.ts';

/** An icon inside a `span[data-icon]`. */
export function span(name: string): IconForm {
  return { form: 'span', name };
}

/** A bare icon, named by its SVG's `<title>` alone. */
export function svg(name: string): IconForm {
  return { form: 'svg', name };
}

/** Every name of a table as an icon inside a `span[data-icon]`. */
export function spans<K extends string>(names: Record<K, string>): Record<K, IconForm> {
  const forms = Object.entries<string>(names).map(([role, name]) => [role, span(name)]);
  return Object.fromEntries(forms) as Record<K, IconForm>;
}
