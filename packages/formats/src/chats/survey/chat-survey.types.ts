import type { DateReading } from '../dates/date-reading.types.ts';
import type { HeaderShape } from '../headers/header.types.ts';
import type { LabelKnowledge } from '../lines/split-author.ts';

/** What a first reading of the whole file found out, and the second reading goes by. */
export type ChatSurvey = {
  encoding: string;
  /** The encoding is a guess, or some bytes do not fit it. */
  guessed: boolean;
  damaged: boolean;
  /** Lines end with CR alone. */
  onlyCr: boolean;
  shape: HeaderShape;
  dates: DateReading;
  /** Year of dates that have none. */
  firstYear: number;
  /** Some dates have no year. */
  yearLess: boolean;
  hour12: boolean;
  locale: string | null;
  labels: LabelKnowledge;
  /** Direction marks tell WhatsApp's own words from typed ones. */
  marksDecide: boolean;
  /** Words in `<…>` that stand in the file again and again and are in no table. */
  repeated: Set<string>;
};
