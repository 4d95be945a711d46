/** One change of a page that can be taken back. */
export type Change = {
  /** What was done, in words, with the markup that it was done to. */
  done: string;
  /** Elements that were changed or taken away; those that a copy or another tag stands for included. */
  touched: readonly Element[];
  /** The element that a new one was made from. */
  origins: ReadonlyMap<Element, Element>;
  /** An attribute that changed its place: the page now says of one element what it said of the other. */
  moved?: string;
  /** Everything below the touched elements lost its words. */
  empties?: boolean;
  /** Puts the page back as it was, with the same elements. */
  undo(): void;
};

/** Tries one kind of change on an element; null where it has nothing to change. */
export type Changer = (target: Element, choose: (end: number) => number) => Change | null;

/** First part of an element's markup, for messages. */
export function briefly(element: Element): string {
  return (element.cloneNode(false) as Element).outerHTML.slice(0, 160);
}
