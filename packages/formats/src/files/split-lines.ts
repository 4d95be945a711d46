/** How long a line may be before it is handed on in parts; only hostile files have longer ones. */
export const LONGEST_LINE = 1 << 20;

/** Is told each line; `continues` when it is a further part of a line that was too long for one. */
export type LineSink = (line: string, continues: boolean) => void;

/**
 * Cuts text that comes in pieces into lines at LF and CRLF (or at CR, when `onlyCr`), the same whatever the
 * pieces are. U+2028 and U+0085 are no ends of lines. A last empty line is not a line.
 */
export class LineSplitter {
  #rest = '';
  #inside = false;
  readonly #end: string;
  readonly #sink: LineSink;

  constructor(sink: LineSink, onlyCr = false) {
    this.#sink = sink;
    this.#end = onlyCr ? '\r' : '\n';
  }

  /** Takes the next piece. */
  push(piece: string): void {
    let from = 0;
    let at = piece.indexOf(this.#end);
    if (at < 0) {
      this.#rest += piece;
      this.#cut();
      return;
    }
    if (this.#rest !== '') {
      this.#rest += piece.slice(0, at);
      this.#cut();
      this.#tell(this.#rest);
      this.#rest = '';
      from = at + 1;
      at = piece.indexOf(this.#end, from);
    }
    while (at >= 0) {
      if (at - from > LONGEST_LINE) {
        this.#rest = piece.slice(from, at);
        this.#cut();
        this.#tell(this.#rest);
        this.#rest = '';
      } else this.#tell(piece.slice(from, at));
      from = at + 1;
      at = piece.indexOf(this.#end, from);
    }
    this.#rest = piece.slice(from);
    this.#cut();
  }

  /** Hands on the last line, when the text does not end with an end of line. */
  finish(): void {
    if (this.#rest !== '' || this.#inside) this.#tell(this.#rest);
    this.#rest = '';
  }

  #tell(line: string): void {
    const last = line.length - 1;
    const bare = line.charCodeAt(last) === 13 ? line.slice(0, last) : line;
    this.#sink(bare, this.#inside);
    this.#inside = false;
  }

  #cut(): void {
    while (this.#rest.length > LONGEST_LINE) {
      this.#sink(this.#rest.slice(0, LONGEST_LINE), this.#inside);
      this.#inside = true;
      this.#rest = this.#rest.slice(LONGEST_LINE);
    }
  }
}
