import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanceState, type MessageState } from './advance-state.ts';

const steps: [MessageState | null, Parameters<typeof advanceState>[1], MessageState | null][] = [
  ['queued', 'sent', 'sent'],
  ['sending', 'pending', 'pending'],
  ['pending', 'sent', 'sent'],
  ['sent', 'sent-or-later', 'sent-or-later'],
  ['sent-or-later', 'delivered', 'delivered'],
  ['delivered', 'read', 'read'],
  ['read', 'sent', 'read'],
  ['read', 'delivered', 'read'],
  ['delivered', 'sent-or-later', 'delivered'],
  ['pending', 'failed', 'failed'],
  ['read', 'failed', 'read'],
  ['failed', 'pending', 'failed'],
  ['failed', 'sent', 'sent'],
  ['unsure', 'sent', 'sent'],
  ['held', 'sent', 'sent'],
  ['sent', null, 'sent'],
  [null, 'read', 'read'],
];

describe('the state of an own message', () => {
  it.each(steps)('%s, seen as %s, is %s', (current, seen, expected) => {
    expect(advanceState(current, seen)).toBe(expected);
  });

  it('never goes back, whatever is seen in whatever order', () => {
    const acks = fc.constantFrom(
      'pending' as const,
      'sent' as const,
      'sent-or-later' as const,
      'delivered' as const,
      'read' as const,
      'failed' as const,
    );
    const order = ['pending', 'sent', 'sent-or-later', 'delivered', 'read'];
    fc.assert(
      fc.property(fc.array(acks, { minLength: 1, maxLength: 12 }), (seen) => {
        let state: MessageState | null = null;
        let highest = -1;
        for (const ack of seen) {
          state = advanceState(state, ack);
          if (state !== 'failed') {
            expect(order.indexOf(state as string)).toBeGreaterThanOrEqual(highest);
            highest = Math.max(highest, order.indexOf(state as string));
          }
        }
        if (seen.includes('read')) expect(state).toBe('read');
      }),
    );
  });
});
