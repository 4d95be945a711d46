import { sliceEndpoints } from '@queunir/contracts/all-endpoints';
import { allGatewayEndpoints } from '@queunir/contracts/all-gateway-endpoints';
import { generalErrors } from '@queunir/contracts/kit/errors';
import { describe, expect, it } from 'vitest';
import { errorsTextsEn } from '../../ui/error-texts/en.ts';
import { errorsTextsEs } from '../../ui/error-texts/es.ts';
import { errorsTextsPtBr } from '../../ui/error-texts/pt-br.ts';

const languages: Record<string, Record<string, string>> = {
  en: errorsTextsEn,
  'pt-BR': errorsTextsPtBr,
  es: errorsTextsEs,
};
const codes = new Set([
  ...generalErrors,
  ...[...Object.values(sliceEndpoints), ...Object.values(allGatewayEndpoints)].flatMap(
    ({ errors }) => errors,
  ),
  'unknown',
  'unreachable',
  'reply_not_understood',
]);

describe.each(Object.entries(languages))('the words for errors in %s', (_language, texts) => {
  it.each([...codes])('say what %s means for the person', (code) => {
    expect(texts[code], 'otherwise the English sentence of the slice is shown').toMatch(/^\p{Lu}.*[.!]$/su);
  });

  it('are of no code that nobody answers', () => {
    expect(Object.keys(texts).filter((code) => !codes.has(code))).toEqual([]);
  });
});
