import { seededRandom } from '../phone/random.ts';
import type { Settings } from '../phone/state.ts';
import { type Generation, type Look, type Part, wholly } from '../wire/look.ts';

/** The settings that decide how pages look; when one changes, open pages are another page. */
export function lookSettings(settings: Settings): Partial<Settings> {
  const { hour12, locale, generation, newParts, mixSeed, scramble, anchors, blobPolicy } = settings;
  return { hour12, locale, generation, newParts, mixSeed, scramble, anchors, blobPolicy };
}

function drawGenerations(settings: Settings, load: number): Record<Part, Generation> {
  const { generation, newParts, mixSeed } = settings;
  if (generation === 'staged')
    return { ...wholly('g1'), ...Object.fromEntries(newParts.map((part) => [part, 'g2' as const])) };
  if (generation !== 'mixed') return wholly(generation);
  return wholly(seededRandom(mixSeed * 7919 + load)() < 0.5 ? 'g1' : 'g2');
}

/** How one load of the page looks; `load` counts the loads, so that a mixed roll-out draws anew for each. */
export function drawLook(settings: Settings, load: number): Look {
  const { locale, hour12, scramble, anchors } = settings;
  return { generations: drawGenerations(settings, load), locale, hour12, scramble, anchors };
}
