import type { ByteSource } from '../../files/byte-source.types.ts';
import { guessCodePage } from '../../files/guess-code-page.ts';
import { gatherWords } from '../../files/word-sample.ts';
import { type CountryEvidence, collectCountryEvidence } from '../../phones/home-country.ts';
import { type DayOrder, dayOrderOf } from '../birthday.ts';
import { declaredEncoding, decodeValue, transferDecoded } from './decode-value.ts';
import type { Property } from './join-lines.ts';
import { isBinary } from './property-names.ts';
import { type ReadProperties, readProperties } from './read-properties.ts';

/** What a first look through all cards says about the file. */
export type CardSurvey = {
  cards: number;
  version: '2.1' | '3.0' | '4.0';
  encoding: string;
  /** The encoding was guessed from letters. */
  guessed: boolean;
  fallback: string;
  evidence: CountryEvidence;
  dayOrder: DayOrder | null;
};

/** Goes through a file of cards once, to know how to read it. */
export async function surveyCards(source: ByteSource, how: ReadProperties): Promise<CardSurvey> {
  const tally = startTally();
  for await (const batch of readProperties(source, how)) {
    for (const joined of batch) if ('property' in joined) tally.add(joined.property);
  }
  return tally.result(how.marked);
}

function startTally() {
  const words = gatherWords();
  const evidence = collectCountryEvidence();
  const versions = new Map<string, number>();
  const declared = new Set<string>();
  const raw = new Set<string>();
  const orders = { dmy: 0, mdy: 0 };
  let [cards, unnamed, doubtful] = [0, false, false];
  const addText = (property: Property) => {
    const named = declaredEncoding(property);
    if (named !== null && named !== 'utf-8' && declared.size < 16) declared.add(named);
    const { encoding, guessed } = decodeValue(property, 'windows-1252');
    if (encoding === null) return;
    doubtful ||= guessed;
    if (guessed) words.add(Buffer.from(`${transferDecoded(property)}\n`, 'latin1'));
    if (!/[\u0080-\u00ff]/.test(property.value)) return;
    if (guessed) unnamed = true;
    else if (raw.size < 16) raw.add(encoding);
  };
  return {
    add: (property: Property) => {
      const { name, value } = property;
      if (name === 'BEGIN' && value.trim().toUpperCase() === 'VCARD') cards++;
      if (name === 'VERSION')
        versions.set(value.trim().slice(0, 1), (versions.get(value.trim().slice(0, 1)) ?? 0) + 1);
      if (name === 'TEL') evidence.add(value.replace(/^tel:/i, ''));
      const order = name === 'BDAY' ? dayOrderOf(value) : null;
      if (order !== null) orders[order]++;
      if (!isBinary(name)) addText(property);
    },
    result: (marked: string | null): CardSurvey => {
      const fallback = guessCodePage(words.bytes(), [...declared]);
      const named = [...raw].find((name) => name !== 'utf-8') ?? 'utf-8';
      return {
        cards,
        version: commonVersion(versions),
        encoding: marked !== null && marked !== 'utf-8' ? marked : unnamed ? fallback : named,
        guessed: doubtful,
        fallback,
        evidence,
        dayOrder: orders.dmy === orders.mdy ? null : orders.dmy > orders.mdy ? 'dmy' : 'mdy',
      };
    },
  };
}

/** A card without a version is read as the oldest. */
function commonVersion(versions: Map<string, number>): CardSurvey['version'] {
  const of = (first: string) => versions.get(first) ?? 0;
  if (of('4') > 0 && of('4') >= of('3') && of('4') >= of('2')) return '4.0';
  return of('3') > 0 && of('3') >= of('2') ? '3.0' : '2.1';
}
