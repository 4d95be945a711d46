/** Languages whose month names are looked for in old exports, which write the month as a word. */
const LANGUAGES =
  'en es pt fr de it nl da sv nb fi pl cs sk sl hr sr bg mk ru uk ro hu el tr az lt lv et sq ca af id ms vi ar fa he hi sw kk uz th';

let names: Map<string, number> | null = null;

/** Month 1–12 that a word names in any of WhatsApp's larger languages; null when it names none. */
export function monthNamed(word: string): number | null {
  names ??= collect();
  return names.get(bare(word)) ?? null;
}

function collect(): Map<string, number> {
  const found = new Map<string, number>();
  for (const language of LANGUAGES.split(' '))
    for (const style of ['long', 'short'] as const)
      for (const options of [{ month: style }, { month: style, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...options, timeZone: 'UTC' });
        for (let month = 0; month < 12; month += 1) {
          const part = format.formatToParts(new Date(Date.UTC(2024, month, 1)));
          const name = bare(part.find(({ type }) => type === 'month')?.value ?? '');
          if (/^\p{L}/u.test(name) && !found.has(name)) found.set(name, month + 1);
        }
      }
  return found;
}

function bare(word: string): string {
  return word.toLowerCase().replace(/\.$/, '').normalize('NFC');
}
