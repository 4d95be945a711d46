export type Strength = 'short' | 'weak' | 'fair' | 'good' | 'strong';

/** Shortest password that the slice takes. */
export const shortest = 10;

const famous = /passw|senha|contrase|qwert|asdf|12345|abcde|whatsapp|queunir|admin|letmein/i;

/**
 * A word for how hard a password is to guess: by length and by how many different characters it has. Passphrases
 * win over short tricks. The slice has the last word.
 */
export function strengthOf(password: string): Strength {
  if (password.length < shortest) return 'short';
  const different = new Set(password.toLowerCase()).size;
  if (different < 5 || (famous.test(password) && password.length < 16)) return 'weak';
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) =>
    kind.test(password),
  ).length;
  const points = password.length + kinds * 2 + Math.min(different, 12) / 2;
  if (points >= 32) return 'strong';
  return points >= 22 ? 'good' : 'fair';
}
