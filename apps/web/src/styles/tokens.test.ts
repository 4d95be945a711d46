import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '..');
const tokens = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const colour = /#[0-9a-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|oklch|oklab|lab|lch)\(/i;
const palette =
  /\b(?:bg|text|border|outline|fill|stroke|ring|accent|from|to|via|decoration|divide)-(?:black|white|(?:red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose|slate|gray|zinc|neutral|stone)-\d{2,3})\b/;

/** The light and dark value of each token. */
const values = new Map(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map((match) => [
    match[1]!,
    [match[2]!, match[3]!] as const,
  ]),
);

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

test('nothing but the tokens names a colour', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(?:tsx?|css)$/.test(name) && !name.endsWith('tokens.css') && !name.includes('.test.'),
  );
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const text = readFileSync(join(source, file), 'utf8');
    expect(colour.exec(text)?.[0], file).toBeUndefined();
    expect(palette.exec(text)?.[0], file).toBeUndefined();
  }
});

const grounds = ['paper', 'sheet', 'raised', 'hover', 'selected', 'bubble-own', 'bubble-other'];
const pairs: [ink: string, ground: string][] = [
  ...['ink', 'ink-soft', 'ink-faint', 'accent', 'fail', 'read'].flatMap((ink) =>
    grounds.map((ground): [string, string] => [ink, ground]),
  ),
  ...['paper', 'sheet', 'raised', 'wait-soft', 'selected', 'bubble-own'].map((ground): [string, string] => [
    'wait',
    ground,
  ]),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ['accent', 'accent-soft'],
  ['ink-soft', 'wait-soft'],
  ['fail', 'fail-soft'],
  ['fail-ink', 'fail'],
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((tint): [string, string] => ['ink-soft', `face-${tint}`]),
];

test.each(pairs)('%s is readable on %s, light and dark', (ink, ground) => {
  for (const theme of [0, 1] as const) {
    expect(contrast(values.get(ink)![theme], values.get(ground)![theme])).toBeGreaterThanOrEqual(4.5);
  }
});
