import { describe, expect, it } from 'vitest';
import { cleanLabel, LabelEvidence } from './label-evidence.ts';
import { splitAuthor } from './split-author.ts';

function authors(...lines: string[]) {
  const evidence = new LabelEvidence();
  for (const line of lines) evidence.add(line);
  const known = {
    long: evidence.longLabels(null),
    knows: (label: string) => evidence.knows(label),
    often: (label: string) => evidence.often(label),
    marksDecorate: false,
  };
  return lines.map((line) => splitAuthor(line, known)?.label ?? null);
}

describe('the name in front of a message', () => {
  it('ends at the first colon and space', () => {
    expect(authors('Ana: Sales: hello', 'http://bob: text', 'Bob:', 'Bob:hi')).toEqual([
      'Ana',
      'http://bob',
      'Bob',
      null,
    ]);
  });

  it('holds a colon when it always does, or when WhatsApp itself writes behind it', () => {
    const always = Array.from({ length: 5 }, (_, n) => `Ana: Sales: message ${n}`);
    expect(new Set(authors(...always))).toEqual(new Set(['Ana: Sales']));
    expect(authors('Test: Group: \u200eMessages are encrypted')).toEqual(['Test: Group']);
    expect(authors(...always, 'Ana: hi').at(-1)).toBe('Ana');
  });

  it('is none where the colon stands in quotes or in a known notice', () => {
    expect(
      authors(
        'Bob changed the subject from "a: b" to "c: d"',
        'Ana created group “Left: Right”',
        'Ana létrehozta a következő csoportot: "Jobb"',
        'Ana vytvořil/a skupinu Left: Right.',
        'Tapio "the: third',
        'You updated the settings of this community. Everybody can now see: who is in it',
      ),
    ).toEqual([null, null, null, null, null, null]);
    const long = 'Secretaria da Escola Municipal Prof. Silva Sr. Atendimento';
    expect(authors(`${long}: oi`, `${long}: olá`)).toEqual([long, long]);
  });

  it('is none behind a direction mark, unless it is a name that has one', () => {
    expect(authors('\u200eAna: Sales left', 'Ana: hi', 'Ana: ho')[0]).toBeNull();
    const marked = Array.from({ length: 5 }, (_, n) => `\u200eBob: ${n}`);
    expect(authors(...marked)[0]).toBe('Bob');
  });

  it('is cleaned of marks and odd spaces', () => {
    expect(cleanLabel('\u202a+1\u00a0(555)\u00a0010‑0199\u202c')).toBe('+1 (555) 010-0199');
    expect(cleanLabel('~\u202fBasma')).toBe('~ Basma');
  });
});
