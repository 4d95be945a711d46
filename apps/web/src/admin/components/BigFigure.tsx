import { usePreferences } from '../../kit/preferences.tsx';
import { count } from '../figures.ts';

/** The one figure of a panel, with what it counts. */
export function BigFigure({ value, words }: { value: number | null; words: string }) {
  const { language } = usePreferences();
  return (
    <p className="flex items-baseline gap-2">
      <span className="num text-28">{value === null ? '–' : count(value, language)}</span>
      <span className="text-13 text-ink-soft">{words}</span>
    </p>
  );
}
