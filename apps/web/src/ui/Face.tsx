import { useState } from 'react';
import { cx } from '../kit/cx.ts';
import { initials, tintOf } from './face-letters.ts';

type Props = { name: string; src: string | null; size?: 32 | 40 | 48 | 72; group?: boolean };

const sizes = { 32: 'size-8 text-12', 40: 'size-10 text-13', 48: 'size-12 text-14', 72: 'size-18 text-20' };

/**
 * A contact's or group's picture; coloured initials until there is one. Decoration: the name stands beside it.
 * Pictures are round as WhatsApp cuts them: their corners are not part of the picture. Only a group's initials are squared.
 */
export function Face({ name, src, size = 40, group = false }: Props) {
  const [failed, setFailed] = useState<string | null>(null);
  const shape = cx('shrink-0 overflow-hidden', sizes[size]);
  if (src && failed !== src) {
    return (
      <img
        src={src}
        alt=""
        loading="lazy"
        decoding="async"
        className={cx(shape, 'rounded-full object-cover')}
        onError={() => setFailed(src)}
      />
    );
  }
  return (
    <span
      aria-hidden="true"
      className={cx(
        shape,
        'inline-flex items-center justify-center font-medium text-ink-soft',
        group ? 'rounded-8' : 'rounded-full',
      )}
      style={{ background: `var(--face-${tintOf(name)})` }}
    >
      {initials(name)}
    </span>
  );
}
