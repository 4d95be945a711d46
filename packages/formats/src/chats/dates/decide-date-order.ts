import type { Header } from '../headers/header.types.ts';
import type { CalendarName } from './calendar.ts';
import type { DateEvidence, OrderTally } from './date-evidence.ts';
import type { DateOrder, DateReading } from './date-reading.types.ts';

/** What is known beside the dates themselves. */
export type DateHints = {
  asked: DateOrder | undefined;
  parting: Header['parting'];
  /** Language of the generated lines, when it is known. */
  locale: string | null;
};

/**
 * The order of day, month and year, by what is strongest: asked for, year first, a month's name, a number over
 * 12, the shortest walk through the calendar, the language, the commonest.
 */
export function decideDateOrder(evidence: DateEvidence, hints: DateHints): DateReading {
  const reading = { dayBeforeMonth: false, calendar: calendarOf(evidence), ambiguous: false };
  if (hints.asked) return { ...reading, order: hints.asked, evidence: 'asked-for', confidence: 1 };
  const tallies = likely([...evidence.tallies.values()]).sort((x, y) => y.possible - x.possible);
  if (evidence.yearFirst * 2 > evidence.dates) {
    const dayBeforeMonth = tallies[0]?.order === 'ydm' && tallies[0].possible > (tallies[1]?.possible ?? 0);
    return { ...reading, order: 'ymd', dayBeforeMonth, evidence: 'four-digit-year', confidence: 0.99 };
  }
  if (evidence.named * 2 > evidence.dates)
    return { ...reading, order: 'dmy', evidence: 'month-name', confidence: 0.99 };
  const [first, second] = tallies;
  if (!first) return { ...reading, order: 'dmy', evidence: 'default', confidence: 0.5 };
  const order = orderOf(first);
  if (!second || first.possible > second.possible) {
    const share = second
      ? (first.possible - second.possible) / Math.max(1, evidence.dates - second.possible)
      : 1;
    return { ...reading, order, evidence: 'day-over-12', confidence: round(0.5 + 0.49 * share) };
  }
  return undecided(
    evidence,
    hints,
    tallies.filter(({ possible }) => possible === first.possible),
    reading,
  );
}

/** Years of two digits come first in so few files that they must show it. */
function likely(tallies: OrderTally[]): OrderTally[] {
  const yearFirst = tallies.find(({ order }) => order === 'ymd');
  const others = tallies.filter(({ order }) => order === 'dmy' || order === 'mdy');
  const best = others.toSorted((x, y) => y.possible - x.possible || x.walked - y.walked)[0];
  if (!yearFirst || !best || best.possible < yearFirst.possible) return tallies;
  const nearer =
    yearFirst.possible === best.possible && yearFirst.changes > 1 && yearFirst.walked * 4 < best.walked;
  return nearer ? tallies : others;
}

function undecided(
  evidence: DateEvidence,
  hints: DateHints,
  tied: OrderTally[],
  reading: Pick<DateReading, 'calendar' | 'dayBeforeMonth' | 'ambiguous'>,
): DateReading {
  const ambiguous = evidence.telling > 0;
  const habit = habitOf(evidence, hints);
  // No language writes the month first with dots.
  if (hints.parting === '.' && tied.some(({ order }) => order === habit.order))
    return { ...reading, ...habit, confidence: 0.9 };
  const [near, far] = [...tied].sort((x, y) => x.walked - y.walked);
  if (near && far && near.changes > 0 && near.walked * 1.5 < far.walked) {
    const plain = near.changes >= 10 && near.walked * 4 < far.walked;
    const confidence = plain ? 0.95 : 0.75;
    return {
      ...reading,
      order: orderOf(near),
      evidence: 'sequence',
      confidence,
      ambiguous: ambiguous && !plain,
    };
  }
  if (tied.some(({ order }) => order === habit.order))
    return { ...reading, ...habit, ambiguous, confidence: habit.evidence === 'language' ? 0.6 : 0.5 };
  return { ...reading, order: orderOf(tied[0]!), evidence: 'default', ambiguous, confidence: 0.5 };
}

function habitOf(evidence: DateEvidence, hints: DateHints): Pick<DateReading, 'order' | 'evidence'> {
  const asian = hints.locale !== null && /^(?:ko|ja|zh|hu|lt)/.test(hints.locale);
  if (asian || (hints.parting === '.' && evidence.spaced > 0)) return { order: 'ymd', evidence: 'language' };
  const american =
    hints.parting === '/' && evidence.padded === 0 && evidence.shortYears > 0 && evidence.smallHalves === 0;
  if (american && hints.locale?.startsWith('en')) return { order: 'mdy', evidence: 'language' };
  const other = hints.parting === '.' || (hints.locale !== null && !hints.locale.startsWith('en'));
  return { order: 'dmy', evidence: other ? 'language' : 'default' };
}

function orderOf(tally: OrderTally): DateOrder {
  return tally.order === 'ydm' ? 'ymd' : tally.order;
}

function calendarOf(evidence: DateEvidence): CalendarName {
  const [most] = [...evidence.calendars].sort((x, y) => y[1] - x[1]);
  return most ? most[0] : 'gregory';
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
