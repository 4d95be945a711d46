import { expect, test } from 'vitest';
import { codeOf } from './authenticator.ts';

test('the codes are those of RFC 6238, appendix B, in six digits', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect(codeOf(secret, 59_000)).toBe('287082');
  expect(codeOf(secret, 1_111_111_109_000)).toBe('081804');
});
