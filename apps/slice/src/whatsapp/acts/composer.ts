import type { ComposerRead } from '@queunir/reader/composer/read-composer';
import { stripBidi } from '@queunir/reader/text/bidi';
import { until } from '../hands/until.ts';
import { actError } from './act-errors.ts';
import type { At } from './at.ts';
import { pressPlace } from './pointing.ts';

/** Runs longer than this are inserted in parts, so that no single input event stalls the page for long. */
const PART = 8_000;

/** Reads the composer. Errors: composer_missing. */
export async function readComposer(at: At): Promise<ComposerRead> {
  const look = async () => {
    const composer = await at.reader.composer();
    return composer.present ? composer : null;
  };
  const composer = await until(look, { withinMs: 2_500, signal: at.turn.signal });
  if (!composer) throw actError('composer_missing');
  return composer;
}

/** Takes out whatever stands in the composer, with the keys that a person would press. Errors: composer_differs. */
export async function clearComposer(at: At): Promise<void> {
  const { signal } = at.turn;
  for (let tries = 0; tries < 3; tries += 1) {
    if ((await readComposer(at)).text === '') return;
    await closePicker(at);
    await pressPlace(at, 'composer');
    await at.hands.press('a', signal, { ctrl: true });
    await at.hands.press('Backspace', signal);
    await until(async () => (await at.reader.composer()).text === '', { withinMs: 1_500, signal });
  }
  if ((await readComposer(at)).text !== '') throw actError('composer_differs');
}

/** Types a text into the empty composer; line ends are Shift+Enter, because Enter alone sends. */
export async function typeText(at: At, text: string): Promise<void> {
  const { signal } = at.turn;
  await readComposer(at);
  await pressPlace(at, 'composer');
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) {
      await closePicker(at);
      await at.hands.press('Enter', signal, { shift: true });
    }
    for (const part of partsOf(line)) await at.hands.insert(part, signal);
  }
  await until(async () => sameText((await at.reader.composer()).text, text), { withinMs: 5_000, signal });
  await closePicker(at);
}

/** Closes a picker of emojis or mentions when one is open: it would take Enter for itself. */
export async function closePicker(at: At): Promise<void> {
  const { signal } = at.turn;
  if (!(await at.reader.picker())) return;
  await at.hands.press('Escape', signal);
  await until(async () => !(await at.reader.picker()), { withinMs: 1_500, signal });
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts a line into runs that end between two whole characters, never within an emoji. */
export function partsOf(line: string, most = PART): string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of line.length > most ? graphemes.segment(line) : [{ segment: line }]) {
    if (part !== '' && part.length + segment.length > most) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return part === '' ? parts : [...parts, part];
}

/**
 * True where the composer shows this text. Left out of the comparison is what the editor writes in its own way
 * (no-break spaces, line ends, empty lines at the end) and what cannot be seen (direction marks, which the reader
 * takes out, and the selector that colours an emoji).
 */
export function sameText(shown: string, meant: string): boolean {
  return normal(shown) === normal(meant);
}

function normal(text: string): string {
  return stripBidi(text)
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/\ufe0f/g, '')
    .replace(/\n+$/, '')
    .normalize('NFC');
}
