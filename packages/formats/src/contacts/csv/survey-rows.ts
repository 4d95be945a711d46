import type { ByteSource } from '../../files/byte-source.types.ts';
import { type CountryEvidence, collectCountryEvidence } from '../../phones/home-country.ts';
import { type DayOrder, dayOrderOf } from '../birthday.ts';
import { countOutsideQuotes } from './find-delimiter.ts';
import { guessColumns, isRowOfValues } from './guess-columns.ts';
import { type Column, mapColumns, tableFormat } from './map-columns.ts';
import { type ReadRows, readRows } from './read-rows.ts';

/** What a first look through all rows says about the table. */
export type RowSurvey = {
  columns: Column[];
  format: string;
  /** The first row of values: 1 after a header in the first row, 0 when there is none. */
  firstRow: number;
  /** A quote that nobody closed: the table is to be read line by line. */
  brokenQuotes: boolean;
  evidence: CountryEvidence;
  dayOrder: DayOrder | null;
  rows: number;
};

/** So many rows are looked at to tell what a column without a known header holds. */
const sampleRows = 50;
/** No table of contacts has more. */
const mostColumns = 1000;

/** Goes through a table once, to know how to read it. */
export async function surveyRows(source: ByteSource, how: ReadRows): Promise<RowSurvey> {
  try {
    const survey = await look(source, how);
    if (!survey.brokenQuotes || how.byLine) return survey;
  } catch (error) {
    how.signal?.throwIfAborted();
    if (how.byLine || !String((error as { code?: string }).code).startsWith('CSV_')) throw error;
  }
  return { ...(await look(source, { ...how, byLine: true, onBytes: () => {} })), brokenQuotes: true };
}

async function look(source: ByteSource, how: ReadRows): Promise<RowSurvey> {
  const evidence = collectCountryEvidence();
  const orders = { dmy: 0, mdy: 0 };
  const head: string[][] = [];
  let plan: ReturnType<typeof planColumns> | null = null;
  let [rows, swallowed] = [0, false];
  const add = (row: string[], columns: readonly Column[]) => {
    for (const { kind, at } of columns) {
      const cell = row[at] ?? '';
      if (kind === 'phone') evidence.add(cell);
      const order = kind === 'birthday' ? dayOrderOf(cell) : null;
      if (order !== null) orders[order]++;
    }
  };
  for await (const row of readRows(source, how)) {
    rows++;
    swallowed ||= row.some((cell) => swallowsRows(cell, head[0]?.length ?? 0, how.delimiter));
    if (plan) add(row, plan.columns);
    else if (head.push(row) > sampleRows) plan = planColumns(head);
    if (plan && head.length > 0) for (const early of head.splice(0)) add(early, plan.columns);
  }
  plan ??= planColumns(head);
  for (const early of head) add(early, plan.columns);
  const dayOrder = orders.dmy === orders.mdy ? null : orders.dmy > orders.mdy ? 'dmy' : 'mdy';
  return { ...plan, brokenQuotes: swallowed, evidence, dayOrder, rows };
}

function planColumns(all: readonly string[][]): { columns: Column[]; format: string; firstRow: number } {
  const rows = all.map((row) => row.slice(0, mostColumns));
  const headerAt = findHeader(rows);
  const header = headerAt === -1 ? [] : (rows[headerAt] ?? []);
  const named = mapColumns(header);
  const known = named.some(({ kind }) => kind === 'phone' || kind === 'email');
  const columns = known ? named : guessColumns(named, rows.slice(headerAt + 1));
  return { columns, format: headerAt === -1 ? 'csv' : tableFormat(header, named), firstRow: headerAt + 1 };
}

/** The row of headers: the first, unless it holds values (then there is none) or a title stands above the table. */
function findHeader(rows: readonly string[][]): number {
  const [first = []] = rows;
  if (isRowOfValues(first)) return -1;
  const knows = (row: readonly string[]) => mapColumns(row).filter(({ kind }) => kind !== 'nothing').length;
  if (knows(first) > 0) return 0;
  const at = rows.slice(0, 10).findIndex((row) => !isRowOfValues(row) && knows(row) > 1);
  return Math.max(at, 0);
}

/** A cell in which whole rows stand was opened by a quote that belongs elsewhere. */
function swallowsRows(cell: string, width: number, delimiter: string): boolean {
  if (width < 3 || !cell.includes('\n')) return false;
  return cell
    .split('\n')
    .slice(1)
    .some((line) => countOutsideQuotes(line, delimiter) >= width - 1);
}
