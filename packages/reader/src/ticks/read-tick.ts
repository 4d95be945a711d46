import type { DriftLog } from '../anchors/drift-log.ts';
import type { Icon } from '../anchors/icons.ts';
import type { Ack } from '../feed.ts';
import { ackWord } from '../locales/lexicon.ts';
import { isDrawnBlue } from './tick-colour.ts';
import { TICK_ICONS } from './ticks.anchors.ts';

/** Whether a tick is shown at all (only own messages have one), and what it says; null: not told. */
export type Tick = { shown: boolean; ack: Ack | null };

/** A tick by its icon and by the label on or around it; `labels` are the raw labels beside drawings. */
export function readTick(
  name: string,
  icons: readonly Icon[],
  labels: readonly string[],
  drift: DriftLog,
): Tick {
  const drawn = distinct(icons.flatMap((icon) => TICK_ICONS.get(icon.name) ?? []));
  const said = distinct(labels.flatMap((label) => ackWord(label) ?? []));
  if (drawn.length === 0 && said.length === 0) return { shown: false, ack: null };
  if (drawn.length > 1 || said.length > 1) {
    drift.add(name, 'ambiguous');
    return { shown: true, ack: null };
  }
  const [icon] = drawn;
  const [word] = said;
  if (!word) {
    if (icon !== 'sent-or-later') return { shown: true, ack: icon ?? null };
    if (isBlue(icons)) return { shown: true, ack: 'read' };
    // The label that would tell is there, but no language of the table knows it.
    if (name === 'message.tick' && labels.length > 0) drift.add(name, 'missing');
    return { shown: true, ack: icon };
  }
  if (icon && !agree(icon, word, icons)) {
    drift.add(name, 'ambiguous');
    return { shown: true, ack: null };
  }
  if (!icon) drift.add(name, 'fallback');
  return { shown: true, ack: word };
}

// Where no label tells a double tick's meaning, its colour does, as it does for a person.
function isBlue(icons: readonly Icon[]): boolean {
  return icons.some(({ name, element }) => TICK_ICONS.get(name) === 'sent-or-later' && isDrawnBlue(element));
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

// The double tick is one icon for delivered and read. The single tick of 2026 carries "delivered" in its name:
// where WhatsApp's own label says so too, the label is believed.
function agree(icon: Ack, word: Ack, icons: readonly Icon[]): boolean {
  if (icon === word) return true;
  if (icon === 'sent-or-later') return word === 'delivered' || word === 'read';
  return word === 'delivered' && icons.some((each) => each.name === 'wds-ic-delivered');
}
