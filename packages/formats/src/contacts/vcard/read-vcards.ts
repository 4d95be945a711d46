import type { ByteSource } from '../../files/byte-source.types.ts';
import { UnreadableFile } from '../../files/unreadable-file.ts';
import type { ContactEvent, ReadContactsOptions } from '../contact.types.ts';
import { homeOf, homeWarning } from '../file-home.ts';
import type { Progress } from '../progress.ts';
import { cardToContact } from './card-to-contact.ts';
import { type Card, collectCards } from './collect-cards.ts';
import { readProperties } from './read-properties.ts';
import { surveyCards } from './survey-cards.ts';

/** Reads a file of cards: a first time to know its encoding and country, a second time for the contacts. */
export async function* readVcards(
  source: ByteSource,
  marked: string | null,
  progress: Progress,
  options: ReadContactsOptions,
): AsyncGenerator<ContactEvent, void, void> {
  const how = { marked, signal: options.signal, onBytes: progress.add };
  const survey = await surveyCards(source, how);
  if (survey.cards === 0)
    throw new UnreadableFile('other_kind', `${source.name} holds no card: no line in it says BEGIN:VCARD.`);
  const home = homeOf(options.country, survey.evidence);
  const { fallback, dayOrder } = survey;
  const context = { fallback, home, dayOrder, photoLimit: options.photoLimit ?? 0 };
  yield {
    type: 'format',
    format: `vcard-${survey.version}`,
    encoding: survey.encoding,
    columns: {},
    country: home?.country ?? null,
  };
  if (survey.guessed) {
    const reason = `The file does not say how some of its letters are written: ${survey.fallback} was guessed.`;
    yield { type: 'warning', index: null, reason };
  }
  yield* homeWarning(options.country, survey.evidence);

  let index = 0;
  let outside = false;
  const collected = collectCards();
  const deliver = function* (cards: Card[]): Generator<ContactEvent, void, void> {
    for (const card of cards) {
      const { contact, problems } = cardToContact(card, context);
      yield { type: 'contact', index, contact };
      if (card.cut) problems.push(`The card that begins in line ${card.line} has no end.`);
      for (const reason of problems) yield { type: 'warning', index, reason };
      index++;
    }
  };
  for await (const batch of readProperties(source, { ...how, keepPictures: options.photoLimit })) {
    for (const joined of batch) {
      if ('unreadable' in joined) {
        yield {
          type: 'warning',
          index,
          reason: `Line ${joined.unreadable} cannot be read and was left out.`,
        };
        continue;
      }
      const pushed = collected.push(joined.property);
      if (pushed.outside && !outside) {
        outside = true;
        yield {
          type: 'warning',
          index,
          reason: `Line ${joined.property.line} stands outside any card and was left out.`,
        };
      }
      yield* deliver(pushed.cards);
    }
    yield* progress.events();
  }
  yield* deliver(collected.end());
}
