const onsets = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'br', 'tr', 'pl', 'kn'];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou'];

function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return hash;
}

function madeUp(word: string): string {
  let rest = hashOf(word);
  let made = '';
  for (let syllable = 0; syllable < 3; syllable += 1) {
    made += `${onsets[rest % onsets.length]}${vowels[(rest >>> 5) % vowels.length]}`;
    rest = hashOf(`${rest}${word}`);
  }
  return /^\p{Lu}/u.test(word) ? `${made.charAt(0).toUpperCase()}${made.slice(1)}` : made;
}

/** The same sentence in made-up words, always the same ones for the same words; `{places}`, signs and spaces stay. */
export function scramble(template: string): string {
  return template.replace(/\{\w+\}|\p{L}[\p{L}\p{M}'’-]*/gu, (part) =>
    part.startsWith('{') ? part : madeUp(part),
  );
}
