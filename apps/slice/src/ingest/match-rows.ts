import {
  contradiction,
  type Evidence,
  isRename,
  type KnownChat,
  margin,
  strong,
  type WindowRow,
  weigh,
} from './row-evidence.ts';

/** Which chat a row is. `unassigned`: several might be meant, so nothing is stored until one is opened. */
export type Assignment =
  | { row: WindowRow; is: 'known'; chatId: string; renamed: boolean }
  | { row: WindowRow; is: 'new' }
  | { row: WindowRow; is: 'unassigned' };

type Claim = { row: WindowRow; chat: KnownChat; evidence: Evidence };

/**
 * Tells for a whole window which chat each row is. A title is evidence, never a key: namesakes are told apart by
 * row token, preview, time and picture; a renamed contact keeps its chat; what is ambiguous stays unassigned.
 * A chat is given to one row at most; `taken` chats belong to rows of this window that were assigned before.
 * Chats that stand `elsewhere` (in the archive, or out of it) are believed only by evidence beside their title.
 */
export function matchRows(
  rows: readonly WindowRow[],
  known: readonly KnownChat[],
  taken: ReadonlySet<string> = new Set(),
  elsewhere: ReadonlySet<string> = new Set(),
): Assignment[] {
  const state = new Matching(rows, known, taken, elsewhere);
  for (const [title, group] of Map.groupBy(rows, ({ row }) => row.title)) {
    state.matchTitle(
      group,
      known.filter((chat) => chat.title === title),
    );
  }
  state.matchRenamed();
  for (const [title, group] of Map.groupBy(rows, ({ row }) => row.title)) {
    state.matchFormer(
      group,
      known.filter((chat) => chat.formerTitles.includes(title)),
    );
  }
  return rows.map((row) => state.assignment(row));
}

class Matching {
  readonly #known: readonly KnownChat[];
  readonly #used: Set<string>;
  readonly #elsewhere: ReadonlySet<string>;
  readonly #result = new Map<WindowRow, Assignment>();
  readonly #rows: readonly WindowRow[];

  constructor(
    rows: readonly WindowRow[],
    known: readonly KnownChat[],
    taken: ReadonlySet<string>,
    elsewhere: ReadonlySet<string>,
  ) {
    this.#rows = rows;
    this.#known = known;
    this.#used = new Set(taken);
    this.#elsewhere = elsewhere;
  }

  assignment(row: WindowRow): Assignment {
    return this.#result.get(row) ?? { row, is: 'new' };
  }

  matchTitle(rows: readonly WindowRow[], chats: readonly KnownChat[]): void {
    const free = this.#free(chats);
    if (free.length === 0) return;
    if (rows.length === 1 && chats.length === 1) {
      this.#matchOnly(rows[0] as WindowRow, free[0] as KnownChat);
      return;
    }
    this.#matchByEvidence(rows, free);
    // A namesake is new only when every chat of this title stands elsewhere in the same window.
    const allPlaced = chats.every(({ id }) => this.#used.has(id));
    for (const row of this.#open(rows)) if (!allPlaced) this.#result.set(row, { row, is: 'unassigned' });
  }

  matchRenamed(): void {
    const shown = new Set(this.#rows.map(({ row }) => row.title));
    const claims: Claim[] = [];
    for (const row of this.#open(this.#rows)) {
      for (const chat of this.#free(this.#known)) {
        const evidence = weigh(row, chat);
        const gone = !shown.has(chat.title) || evidence.token;
        if (chat.title !== row.row.title && gone && isRename(evidence)) claims.push({ row, chat, evidence });
      }
    }
    this.#takeUnique(claims, Number.NEGATIVE_INFINITY, true);
  }

  matchFormer(rows: readonly WindowRow[], chats: readonly KnownChat[]): void {
    this.#matchByEvidence(this.#open(rows), this.#free(chats));
  }

  #matchOnly(row: WindowRow, chat: KnownChat): void {
    const evidence = weigh(row, chat);
    const least = this.#elsewhere.has(chat.id) ? strong - 1 : contradiction;
    if (evidence.score > least) this.#give(row, chat, false);
    else if (evidence.score > -500) this.#result.set(row, { row, is: 'unassigned' });
  }

  #matchByEvidence(rows: readonly WindowRow[], chats: readonly KnownChat[]): void {
    const claims = rows.flatMap((row) => chats.map((chat) => ({ row, chat, evidence: weigh(row, chat) })));
    this.#takeUnique(claims, strong, false);
  }

  /** Takes the best claim again and again, as long as neither its row nor its chat has another one as good. */
  #takeUnique(claims: readonly Claim[], least: number, renamed: boolean): void {
    const open = claims.filter(({ evidence }) => evidence.score >= least);
    open.sort((a, b) => b.evidence.score - a.evidence.score);
    for (const claim of open) {
      if (this.#result.has(claim.row) || this.#used.has(claim.chat.id)) continue;
      const rival = open.some(
        (other) =>
          other !== claim &&
          (other.row === claim.row
            ? !this.#used.has(other.chat.id)
            : other.chat === claim.chat && !this.#result.has(other.row)) &&
          other.evidence.score > claim.evidence.score - margin,
      );
      if (rival) this.#result.set(claim.row, { row: claim.row, is: 'unassigned' });
      else this.#give(claim.row, claim.chat, renamed);
    }
  }

  #give(row: WindowRow, chat: KnownChat, byOtherTitle: boolean): void {
    this.#used.add(chat.id);
    this.#result.set(row, {
      row,
      is: 'known',
      chatId: chat.id,
      renamed: byOtherTitle || chat.title !== row.row.title,
    });
  }

  #open(rows: readonly WindowRow[]): WindowRow[] {
    return rows.filter((row) => !this.#result.has(row));
  }

  #free(chats: readonly KnownChat[]): KnownChat[] {
    return chats.filter(({ id }) => !this.#used.has(id));
  }
}
