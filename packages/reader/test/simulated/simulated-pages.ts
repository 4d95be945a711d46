import type { Part } from '@queunir/simulator/wire/look';
import { OPENED } from './stage-account.ts';
import type { Writing } from './tell-truth.ts';

/** How one page is drawn: a look, and the chat that is open on it. */
export type SimulatedPage = {
  name: string;
  look: Writing & { generation: 'g1' | 'g2' | 'staged'; newParts: readonly Part[] };
  /** Title of the open chat; null where only the list is shown. */
  opened: string | null;
};

const LOOKS: readonly SimulatedPage['look'][] = [
  { generation: 'g1', newParts: [], locale: 'en', hour12: true },
  { generation: 'g1', newParts: [], locale: 'pt-BR', hour12: false },
  { generation: 'g1', newParts: [], locale: 'ru', hour12: false },
  { generation: 'g1', newParts: [], locale: 'es', hour12: true },
  { generation: 'g2', newParts: [], locale: 'en', hour12: true },
  { generation: 'g2', newParts: [], locale: 'pt-BR', hour12: true },
  { generation: 'g2', newParts: [], locale: 'id', hour12: false },
  { generation: 'g2', newParts: [], locale: 'tr', hour12: true },
  { generation: 'staged', newParts: ['ids', 'testids'], locale: 'en', hour12: false },
  { generation: 'staged', newParts: ['icons', 'search', 'sides'], locale: 'it', hour12: false },
  { generation: 'staged', newParts: ['ids', 'sides', 'list'], locale: 'es', hour12: false },
];

/** Every look with a person's chat and a group's, and two of each generation with nothing but the list. */
export const SIMULATED_PAGES: readonly SimulatedPage[] = LOOKS.flatMap((look, index) => {
  const parts = look.generation === 'staged' ? `mixed (${look.newParts.join(', ')})` : look.generation;
  const name = `simulated ${parts} ${look.locale} ${look.hour12 ? 12 : 24} h`;
  const page = (what: string, opened: string | null) => ({ name: `${name}, ${what}`, look, opened });
  const opened = [page('a person', OPENED.person), page('a group', OPENED.group)];
  return index % 2 === 0 ? [page('the list', null), ...opened] : opened;
});
