import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { trackedFiles } from '../tracked-files.ts';
import type { Check } from './check.types.ts';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(ts|tsx|mjs)$/;
const component = /^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/;
// Names that say nothing gather what nobody places.
const drawers = /(^|\/)(shared|common|utils|helpers|misc)(\/|\.tsx?$)/;

/** The rules of the house that need no parser: names of files, barrels, junk drawers, unfinished work. */
export const houseStyle: Check = {
  name: 'house style',
  run: async (root) =>
    trackedFiles(root, ['.ts', '.tsx', '.mjs']).flatMap((path) => [
      ...complaintsAboutName(path),
      ...complaintsAboutText(path, readFileSync(join(root, path), 'utf8')),
    ]),
};

function complaintsAboutName(path: string): string[] {
  const name = basename(path).replace(/^\./, '');
  if (/^index\.tsx?$/.test(name)) return [`${path}: a barrel; say what the file holds`];
  if (drawers.test(path)) return [`${path}: a name that says nothing`];
  return kebab.test(name) || component.test(name)
    ? []
    : [`${path}: names are kebab-case, components PascalCase.tsx`];
}

function complaintsAboutText(path: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const here = `${path}:${index + 1}`;
    if (/^export \* from/.test(line)) return [`${here} exports everything of another file`];
    if (/(\/\/|\*)\s*(TO\s?DO|FIXME|XXX|HACK)\b/.test(line)) return [`${here} is unfinished: ${line.trim()}`];
    if (/@ts-(ignore|nocheck|expect-error)/.test(line) && !path.startsWith('tools/'))
      return [`${here} silences the compiler`];
    return [];
  });
}
