/** A piece of a line. Joined, the texts and marks are what was written. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  /** `href` is http, https, mailto or tel, and nothing else. */
  | { type: 'link'; text: string; href: string }
  /** `@5511900000001`: a person who is named in a group. `digits` is WhatsApp's own id, a number or a LID. */
  | { type: 'mention'; text: string; digits: string }
  | { type: 'bold' | 'italic' | 'strike'; children: Inline[] };

/** What stands one below the other in a message. */
export type Block =
  | { type: 'lines'; lines: Inline[][] }
  | { type: 'quote'; lines: Inline[][] }
  /** `start`: the first number; null for a list with dots. */
  | { type: 'list'; start: number | null; items: Inline[][] }
  | { type: 'code'; text: string };
