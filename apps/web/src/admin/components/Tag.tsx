import type { ReactNode } from 'react';
import { cx } from '../../kit/cx.ts';

const tones = {
  calm: 'bg-hover text-ink-soft',
  good: 'bg-accent-soft text-accent',
  wait: 'bg-wait-soft text-wait',
  bad: 'bg-fail-soft text-fail',
} as const;

/** A word or two in a frame. */
export function Tag({ tone = 'calm', children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span className={cx('inline-block rounded-full px-2 text-12 whitespace-nowrap', tones[tone])}>
      {children}
    </span>
  );
}
