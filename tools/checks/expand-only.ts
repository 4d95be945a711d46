import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './check.types.ts';

const folder = 'apps/slice/migrations';
/** Up to this one every program that was ever given away knows them. */
const lastOfFirstRelease = 6;

/** What a program from before a migration cannot live with, and why. */
const contracting: readonly [RegExp, string][] = [
  [/\bdrop\s+(table|schema|view|materialized\s+view|function|type|sequence|column)\b/, 'takes away'],
  [/\balter\s+table\b[^;]*\bdrop\s+(?!constraint|default|not\s+null|expression|identity)/, 'takes away'],
  [/\brename\s+(to|column|constraint|value)\b|\bset\s+schema\b/, 'renames'],
  [/\balter\s+(column\s+)?[\w"]+\s+(set\s+data\s+)?type\b/, 'changes a type'],
  [/\bset\s+not\s+null\b/, 'asks for what older programs do not write'],
  [
    /\badd\s+(column\s+)?(?!constraint)[^,;]*\bnot\s+null\b(?![^,;]*\b(default|generated)\b)/,
    'asks for what older programs do not write',
  ],
  [/\badd\s+(constraint\b|check\b|unique\b|foreign\b)/, 'forbids what older programs write'],
  [/\btruncate\b/, 'takes away'],
];

/** `-- after 0007-name.sql` before a statement: the expanding step came then, and the programs that need the old are gone. */
const marked = /--\s*after\s+(\d{4}-[a-z0-9-]+\.sql)\s*\n\s*$/;

/**
 * Migrations of a slice only add: the old image has to run on what the new one made, for an upgrade that fails goes back
 * to it. What takes away comes a release later, and names the migration that prepared it.
 */
export const expandOnly: Check = {
  name: 'migrations of a slice only add',
  run: async (root) => {
    const place = join(root, folder);
    if (!existsSync(place)) return [];
    const names = readdirSync(place).filter((name) => name.endsWith('.sql'));
    return names
      .filter((name) => Number(name.slice(0, 4)) > lastOfFirstRelease)
      .sort()
      .flatMap((name) =>
        findContractions(
          readFileSync(join(place, name), 'utf8'),
          (other) => other < name && names.includes(other),
        ).map((why) => `${folder}/${name} ${why}`),
      );
  },
};

/** What in a migration an older program cannot live with, one sentence each. */
function findContractions(sql: string, isEarlier: (name: string) => boolean): string[] {
  return splitStatements(sql).flatMap(({ before, words }) => {
    const statement = words.toLowerCase();
    const found = contracting.find(([pattern]) => pattern.test(statement));
    if (!found || isNewTable(statement)) return [];
    const expand = marked.exec(before)?.[1];
    if (expand !== undefined && isEarlier(expand)) return [];
    return [
      `${found[1]}: "${words.replace(/\s+/g, ' ').slice(0, 60)}". Add first, and take away a release later.`,
    ];
  });
}

const isNewTable = (statement: string) => /^create\s+table\b/.test(statement);

/** Statements with the comments that stand before them; bodies of functions and texts are left out. */
function splitStatements(sql: string): { before: string; words: string }[] {
  const plain = sql.replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''").replace(/'(?:[^']|'')*'/g, "''");
  return plain.split(';').map((part) => {
    const [before = ''] = /^(\s*--[^\n]*\n|\s*\n)*/.exec(part) ?? [];
    return {
      before,
      words: part
        .slice(before.length)
        .replace(/--[^\n]*/g, '')
        .trim(),
    };
  });
}
