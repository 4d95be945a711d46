import type { Anchor, Way } from './anchor.ts';

/**
 * Newer ways for some anchors, as data: nothing but selectors. Anchors that it does not name keep their own ways.
 */
export type AnchorTable = {
  /** Grows with every table; the built-in ways are `builtInVersion`. */
  version: number;
  /** Ways by the name of the anchor, or by its `entry`. */
  anchors: Readonly<Record<string, readonly Way[]>>;
};

/** Version of the ways that are written in the anchor files; raised by whoever changes one of them. */
export const builtInVersion = 1;

let inUse: AnchorTable | null = null;

/** Uses a table for every later reading; null goes back to the built-in ways. */
export function takeAnchorTable(table: AnchorTable | null): void {
  inUse = table;
}

/** The ways to find an anchor now, most trusted first. */
export function waysOf(anchor: Anchor): readonly Way[] {
  const name = anchor.entry ?? anchor.name;
  return inUse && Object.hasOwn(inUse.anchors, name) ? (inUse.anchors[name] ?? anchor.ways) : anchor.ways;
}
