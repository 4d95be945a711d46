import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adminErrorsEn, adminTextsEn } from '../../admin/texts/en.ts';
import { adminErrorsEs, adminTextsEs } from '../../admin/texts/es.ts';
import { adminErrorsPtBr, adminTextsPtBr } from '../../admin/texts/pt-br.ts';
import { enService } from './service/en.ts';
import { esService } from './service/es.ts';
import { ptBrService } from './service/pt-br.ts';

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, before = ''): Map<string, string> {
  const out = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') out.set(before + key, value);
    else for (const [path, text] of flat(value, `${before}${key}.`)) out.set(path, text);
  }
  return out;
}

// The edition with accounts has every word of the other one too; those of operators are fetched apart.
const english = flat({ ...enService, admin: adminTextsEn, adminErrors: adminErrorsEn });
const others = {
  'pt-BR': flat({ ...ptBrService, admin: adminTextsPtBr, adminErrors: adminErrorsPtBr }),
  es: flat({ ...esService, admin: adminTextsEs, adminErrors: adminErrorsEs }),
};
const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

test('every language has exactly the keys of English', () => {
  for (const texts of Object.values(others))
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
});

test('every text is there, and names the same values', () => {
  for (const [language, texts] of Object.entries(others)) {
    for (const [key, text] of texts) {
      expect(text.trim() === '', `${language} ${key}`).toBe(english.get(key) === '');
      expect(places(text), `${language} ${key}`).toEqual(places(english.get(key)!));
    }
  }
});

test('every key that a component names exists', () => {
  const source = join(import.meta.dirname, '../..');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !name.includes('.test.'),
  );
  for (const file of files) {
    for (const match of readFileSync(join(source, file), 'utf8').matchAll(/\bt\('([\w.-]+)'/g)) {
      const key = match[1]!;
      expect(
        english.has(key) ||
          english.has(`${key}_other`) ||
          english.has(key.replace('errors.', 'adminErrors.')),
        `${file}: ${key}`,
      ).toBe(true);
    }
  }
});
