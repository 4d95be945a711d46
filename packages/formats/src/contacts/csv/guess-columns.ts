import { readPhone } from '../../phones/read-phone.ts';
import type { Column } from './map-columns.ts';

/** Whether a cell is an e-mail address. */
function isEmail(cell: string): boolean {
  return cell.length < 320 && /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(cell.trim());
}

/** Whether a cell is a number that somebody can be called by, or was one before a spreadsheet had it. */
function isNumber(cell: string): boolean {
  if (cell.length > 40) return false;
  const digits = cell.replace(/\D/g, '').length;
  if (
    /\p{L}{3}/u.test(cell) ||
    digits < 7 ||
    digits > 15 ||
    /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}$/.test(cell.trim())
  )
    return false;
  const { e164, damage } = readPhone(cell, null);
  return e164 !== null || damage !== null || /^[\s\d()./+-]+$/.test(cell);
}

/** Whether a row holds values and not headers: no header is an address or a number. */
export function isRowOfValues(row: readonly string[]): boolean {
  return row.some((cell) => isEmail(cell) || isNumber(cell));
}

/**
 * Finds columns by what stands in them, where headers say nothing: addresses, numbers, and as the name the first
 * other text. What headers said stays.
 */
export function guessColumns(columns: readonly Column[], rows: readonly (readonly string[])[]): Column[] {
  const width = Math.max(columns.length, ...rows.map((row) => row.length));
  const all = Array.from({ length: width }, (_, at) => columns[at] ?? unnamed(at));
  const cells = (at: number) => rows.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '');
  const mostly = (at: number, holds: (cell: string) => boolean) => {
    const filled = cells(at);
    return filled.length > 0 && filled.filter(holds).length > filled.length / 2;
  };
  const guessed = all.map((column): Column => {
    if (column.kind !== 'nothing') return column;
    if (mostly(column.at, isEmail)) return { ...column, kind: 'email' };
    return mostly(column.at, isNumber) ? { ...column, kind: 'phone' } : column;
  });
  const named = guessed.some(({ kind }) => kind === 'name' || kind === 'givenName' || kind === 'familyName');
  // A first column of words is a name only beside something that people are reached by.
  const reached = guessed.some(({ kind }) => kind === 'email' || kind === 'phone');
  const name =
    named || !reached
      ? undefined
      : guessed.find(({ kind, at }) => kind === 'nothing' && mostly(at, (cell) => /\p{L}/u.test(cell)));
  return guessed.map((column) => (column === name ? { ...column, kind: 'name' } : column));
}

function unnamed(at: number): Column {
  return { at, header: '', kind: 'nothing', label: null, labelAt: -1, set: '' };
}
