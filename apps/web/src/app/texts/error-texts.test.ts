import { sliceEndpoints } from '@queunir/contracts/all-endpoints';
import { allGatewayEndpoints } from '@queunir/contracts/all-gateway-endpoints';
import { generalErrors } from '@queunir/contracts/kit/errors';
import { describe, expect, it } from 'vitest';
import { errorsTextsEn } from '../../ui/error-texts/en.ts';
import { errorsTextsEs } from '../../ui/error-texts/es.ts';
import { errorsTextsPtBr } from '../../ui/error-texts/pt-br.ts';
import { enService } from './service/en.ts';
import { esService } from './service/es.ts';
import { ptBrService } from './service/pt-br.ts';

const languages: Record<string, Record<string, string>> = {
  en: errorsTextsEn,
  'pt-BR': errorsTextsPtBr,
  es: errorsTextsEs,
};
const codes = new Set([
  ...generalErrors,
  ...Object.values(sliceEndpoints).flatMap(({ errors }) => errors),
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

describe.each(Object.entries({ en: enService, 'pt-BR': ptBrService, es: esService }))(
  'where people have accounts, the words for errors in %s',
  (_language, { errors }) => {
    const texts: Record<string, string> = errors;
    const ofGateway = Object.values(allGatewayEndpoints).flatMap((endpoint) => endpoint.errors);
    // What the gateway answers in the place of a slice (`find-target.ts`).
    const away = ['slice_none', 'slice_starting', 'slice_failed', 'slice_stopped', 'slice_deleted'];

    it.each([...new Set([...ofGateway, ...away])])('say what %s means for the person', (code) => {
      expect(texts[code]).toMatch(/^\p{Lu}.*[.!]$/su);
    });

    it('are of no code that nobody answers', () => {
      const known = new Set([...codes, ...ofGateway, ...away]);
      expect(Object.keys(texts).filter((code) => !known.has(code))).toEqual([]);
    });
  },
);
