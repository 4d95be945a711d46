import { DateEvidence } from '../dates/date-evidence.ts';
import type { DateOrder } from '../dates/date-reading.types.ts';
import { decideDateOrder } from '../dates/decide-date-order.ts';
import { ShapeEvidence } from '../headers/choose-shape.ts';
import type { HeaderShape } from '../headers/header.types.ts';
import { type HeaderMatcher, headerMatcher } from '../headers/match-header.ts';
import { readHeader } from '../headers/read-header.ts';
import { LabelEvidence } from '../lines/label-evidence.ts';
import { BracketEvidence } from '../wording/bracket-evidence.ts';
import { LocaleVotes } from '../wording/locale-votes.ts';
import type { ChatSurvey } from './chat-survey.types.ts';

/** Characters at the beginning that decide the shape of the headers. */
const SAMPLE = 1 << 19;

/** Years up to this are believed even of a machine whose clock is wrong; Buddhist years of two digits begin later. */
const LAST_YEAR = 2045;

/** What is known beside the lines. */
export type SurveyHints = {
  title: string | null;
  titleLocale: string | null;
  asked?: DateOrder;
  thisYear: number;
};

/** Looks at every line once: the shape of headers, the order of dates, names, marks and language. */
export class LineSurvey {
  readonly #hints: SurveyHints;
  readonly #dates: DateEvidence;
  readonly #labels = new LabelEvidence();
  readonly #votes = new LocaleVotes();
  readonly #brackets = new BracketEvidence();
  #sample: string[] | null = [];
  #sampled = 0;
  #shape: HeaderShape | null = null;
  #match: HeaderMatcher | null = null;
  #headers = 0;
  #halves = 0;

  constructor(hints: SurveyHints) {
    this.#hints = hints;
    this.#dates = new DateEvidence(Math.max(hints.thisYear + 1, LAST_YEAR));
  }

  /** Takes the next line. */
  line(line: string): void {
    if (!this.#sample) {
      if (this.#match) this.#count(line, this.#match);
      return;
    }
    this.#sample.push(line);
    this.#sampled += line.length + 1;
    if (this.#sampled > SAMPLE) this.#decide();
  }

  /** What was found; null when no line looks like a message. */
  finish(): Omit<ChatSurvey, 'encoding' | 'guessed' | 'damaged' | 'onlyCr'> | null {
    if (this.#sample) this.#decide();
    if (!this.#shape || this.#headers === 0) return null;
    const labels = this.#labels;
    const locale = this.#votes.winner(this.#hints.titleLocale);
    const { asked, title, thisYear } = this.#hints;
    const notices = labels.markedNotices;
    const ios = this.#shape.wrapper !== 'dash' && this.#shape.wrapper !== 'viewer';
    return {
      shape: this.#shape,
      dates: decideDateOrder(this.#dates, { asked, locale, parting: this.#shape.parting }),
      firstYear: thisYear,
      yearLess: this.#dates.yearLess > 0,
      hour12: this.#halves * 2 > this.#headers,
      locale,
      labels: {
        long: labels.longLabels(title),
        knows: (label) => labels.knows(label),
        often: (label) => labels.often(label),
        marksDecorate: labels.markedLabels * 2 > this.#headers,
      },
      repeated: this.#brackets.repeated(),
      marksDecide: ios && notices + labels.markedBodies > 0 && labels.plainNotices <= notices,
    };
  }

  #decide(): void {
    const lines = this.#sample!;
    this.#sample = null;
    const shapes = new ShapeEvidence();
    for (const line of lines) {
      const header = readHeader(line);
      if (header) shapes.add(header, line.slice(header.end));
    }
    this.#shape = shapes.choose(lines.length);
    if (!this.#shape) return;
    this.#match = headerMatcher(this.#shape);
    for (const line of lines) this.#count(line, this.#match);
  }

  #count(line: string, match: HeaderMatcher): void {
    const header = match(line);
    if (!header) return;
    this.#headers += 1;
    if (header.half !== null) this.#halves += 1;
    this.#dates.add(header);
    const rest = line.slice(header.end);
    const end = this.#labels.add(rest);
    const body = end < 0 ? rest : rest.slice(end);
    this.#votes.see(body);
    if (body.charCodeAt(0) === 60) this.#brackets.add(body);
  }
}
