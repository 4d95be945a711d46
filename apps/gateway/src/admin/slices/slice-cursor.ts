import { cursorInvalid } from '../cursor-invalid.ts';

/** Where a page of slices ends; `memoryMb` only where they are sorted by it, -1 for one that was not measured. */
export type SlicePosition = { number: number; memoryMb: number | null };

const shape = /^(\d{1,9})(?:~(-1|\d{1,9}(?:\.\d{1,12})?))?$/;

/** Writes a position as an opaque word. */
export const writeSliceCursor = ({ number, memoryMb }: SlicePosition): string =>
  memoryMb === null ? `${number}` : `${number}~${memoryMb}`;

/** Reads a position that belongs to this order; throws `cursor_invalid`. */
export function readSliceCursor(cursor: string, sort: 'number' | 'memory'): SlicePosition {
  const [, number, memoryMb] = shape.exec(cursor) ?? [];
  if (number === undefined || (sort === 'memory') !== (memoryMb !== undefined)) throw cursorInvalid();
  return { number: Number(number), memoryMb: memoryMb === undefined ? null : Number(memoryMb) };
}
