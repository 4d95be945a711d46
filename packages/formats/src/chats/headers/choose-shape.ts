import type { Header, HeaderShape } from './header.types.ts';

type Tally = { shape: HeaderShape; headers: number; withAuthor: number; withSeconds: number; first: number };

/** Counts which shape of header the lines of a file's beginning have, and takes the commonest. */
export class ShapeEvidence {
  readonly #tallies = new Map<string, Tally>();
  #seen = 0;

  /** Takes a header and what follows it on its line. */
  add(header: Header, rest: string): void {
    this.#seen += 1;
    const yearFirst = header.year === 'first';
    const name = `${header.wrapper} ${header.timeFirst} ${header.parting} ${yearFirst}`;
    const shape: HeaderShape = {
      wrapper: header.wrapper,
      timeFirst: header.timeFirst,
      parting: header.parting,
      yearFirst,
      seconds: 'either',
      mostlySeconds: false,
    };
    const tally = this.#tallies.get(name) ?? {
      shape,
      headers: 0,
      withAuthor: 0,
      withSeconds: 0,
      first: this.#seen,
    };
    this.#tallies.set(name, tally);
    tally.headers += 1;
    if (/: |:$/.test(rest)) tally.withAuthor += 1;
    if (header.second >= 0) tally.withSeconds += 1;
  }

  /** The shape of the file; null when no line looks like a message. `lines` is how many lines were looked at. */
  choose(lines: number): HeaderShape | null {
    const [best] = [...this.#tallies.values()].sort(
      (x, y) => y.withAuthor - x.withAuthor || y.headers - x.headers || x.first - y.first,
    );
    if (!best || (best.withAuthor === 0 && best.headers * 2 < lines)) return null;
    const share = best.withSeconds / best.headers;
    const seconds = best.headers < 6 ? 'either' : share > 0.8 ? 'always' : share < 0.2 ? 'never' : 'either';
    return { ...best.shape, seconds, mostlySeconds: share > 0.5 };
  }
}
