import type { Locale } from '../../wire/look.ts';
import { look } from '../kit/look.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ptBr } from './pt-br.ts';
import { ru } from './ru.ts';
import { scramble } from './scramble.ts';
import { tr } from './tr.ts';
import type { Plural, WordKey, Words } from './words.types.ts';

const tables: Record<Locale, Words> = { en, 'pt-BR': ptBr, es, id, ru, tr, it };

function formOf(forms: string | Plural, count: number): string {
  if (typeof forms === 'string') return forms;
  const rule = new Intl.PluralRules(look().locale).select(count);
  return (rule in forms ? forms[rule as keyof Plural] : undefined) ?? forms.other;
}

/** A count as the page's language writes it: `1,227`, `1.227`, `1 227`. */
export function sayNumber(count: number): string {
  return count.toLocaleString(look().locale);
}

/** What the page says, in its language or in made-up words. `values` fill the places; `n` also picks the plural form. */
export function say(key: WordKey, values: Record<string, string | number> = {}): string {
  const { locale, scramble: scrambled } = look();
  const form = formOf(tables[locale][key], Number(values.n ?? 0));
  const template = scrambled ? scramble(form) : form;
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? sayNumber(value) : value;
  });
}
