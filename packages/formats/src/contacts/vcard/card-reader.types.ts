import type { HomeCountry } from '../../phones/read-phone.ts';
import type { DayOrder } from '../birthday.ts';

/** What is known of a file when its cards are read. */
export type CardContext = {
  /** The code page of bytes that are no UTF-8 and have no charset of their own. */
  fallback: string;
  home: HomeCountry | null;
  dayOrder: DayOrder | null;
  photoLimit: number;
};
