import { sliceEndpoints } from '@queunir/contracts/all-endpoints';
import { allGatewayEndpoints } from '@queunir/contracts/all-gateway-endpoints';
import { generalErrors } from '@queunir/contracts/kit/errors';
import { describe, expect, it } from 'vitest';
import { adminErrorsEn } from '../../admin/texts/en.ts';
import { adminErrorsEs } from '../../admin/texts/es.ts';
import { adminErrorsPtBr } from '../../admin/texts/pt-br.ts';
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

const ofService: Record<string, Record<string, string>> = {
  en: { ...enService.errors, ...adminErrorsEn },
  'pt-BR': { ...ptBrService.errors, ...adminErrorsPtBr },
  es: { ...esService.errors, ...adminErrorsEs },
};

describe.each(Object.entries(ofService))(
  'where people have accounts, the words for errors in %s',
  (_language, texts) => {
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
