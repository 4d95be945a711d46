import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText } from './cut-text.ts';

test('a cut text is a whole beginning of it, one sign short at most', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '😀', 'é'), maxLength: 30 });
  fc.assert(
    fc.property(text, fc.nat(40), (whole, most) => {
      const cut = cutText(whole, most);
      expect(whole.startsWith(cut)).toBe(true);
      expect(cut.isWellFormed()).toBe(true);
      expect(cut.length).toBeLessThanOrEqual(most);
      expect(cut.length).toBeGreaterThanOrEqual(Math.min(whole.length, most - 1));
    }),
  );
});
