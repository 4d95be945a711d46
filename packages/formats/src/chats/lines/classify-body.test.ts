import { describe, expect, it } from 'vitest';
import { type BodyContext, classifyBody } from './classify-body.ts';

const usual: BodyContext = { first: false, marksDecide: false, ios: false, repeated: () => false };
const marked: BodyContext = { ...usual, ios: true, marksDecide: true };

describe('a body on Android', () => {
  it.each([
    ['text', 'Bob left'],
    ['text', '<Media omitted> is what it says'],
    ['text', 'This message was deleted by the court'],
    ['text', 'image omitted'],
    ['text', '<script>alert(1)</script>'],
    ['text', 'see photo.jpg (my new one)'],
    ['text', 'Missed voice call'],
    ['text', 'look: https://example.com/?q=1,2'],
    ['text', 'POLL:\nnot one'],
    ['text', 'how do I <edit> this'],
    ['media', '<Media omitted>'],
    ['media', '<Media omitted>\na caption'],
    ['media', '<Videonachricht weggelassen>'],
    ['media', 'IMG-20240101-WA0001.jpg (file attached)\na caption'],
    ['media', '\u200ePlan (v2).pdf (whatever words)'],
    ['media', 'STK-20240101-WA0001.webp (ukjente ord)'],
    ['contact', 'Ana.vcf (file attached)'],
    ['deleted', 'This message was deleted'],
    ['deleted', 'Mensagem apagada'],
    ['location', 'location: https://maps.google.com/?q=-23.5,-46.6'],
    ['location', 'Pimlico Gardens\nLondon\nhttps://foursquare.com/v/4e89af95e5fa82ad4c0aa03b'],
    ['poll', 'ENCUESTA:\n¿Cuándo?\nOPCIÓN: Hoy (2 votos)\nOPCIÓN: Mañana (0 votos)'],
    ['call', 'null'],
    ['view-once', ''],
    ['view-once', '<View once voice message omitted>'],
    ['system', 'Waiting for this message. This may take a while.'],
  ])('is %s: %j', (kind, body) => {
    expect(classifyBody('Ana', body, usual)).toMatchObject({
      kind,
      author: kind === 'system' ? null : 'Ana',
    });
  });

  it('is of nobody when there is no name, whatever it says', () => {
    expect(classifyBody(null, 'Something new happened', usual)).toMatchObject({
      kind: 'system',
      author: null,
    });
  });

  it('loses the tag that it was edited, and nothing else', () => {
    expect(classifyBody('Ana', 'two  \n <This message was edited>', usual)).toMatchObject({
      kind: 'text',
      edited: true,
      text: 'two',
    });
    expect(classifyBody('Ana', ' spaces kept \u200e ', usual)).toMatchObject({
      text: ' spaces kept \u200e ',
    });
  });
});

describe('a body on iOS, where marks decide', () => {
  it.each([
    ['text', 'image omitted'],
    ['text', 'This message was deleted.'],
    ['text', '<attached: my photo.jpg>'],
    ['media', '<attached: 00000001-PHOTO-2024-01-01-00-00-00.jpg>'],
    ['media', '\u200eimage omitted'],
    ['media', 'my caption \u200eimage omitted'],
    ['media', '\u200eimage omitted\nmy caption'],
    ['media', '\u200e<attached: 00000001-PHOTO-2024-01-01-00-00-00.jpg>\nmy caption'],
    ['text', '\u200fa typed text\nof two lines'],
    ['text', 'null'],
    ['text', 'Location: https://maps.google.com/?q=51.5,-0.1'],
    ['media', '\u200e<attached: 00000001-PHOTO-2024-01-01-00-00-00.jpg>'],
    ['media', 'Plan.pdf • \u200e2 pages \u200edocument omitted'],
    ['contact', '\u200eContact card omitted'],
    ['deleted', '\u200eThis message was deleted.'],
    ['call', '\u200eVideo call, \u200e12 min'],
    ['view-once', '\u200eYou received a view once photo. For added privacy, open it on your phone.'],
    ['location', '\u200eLocation: https://maps.google.com/?q=51.5,-0.1'],
    ['text', '\u200eEVENT:\nTrip'],
    ['system', '\u200eMissed voice call'],
    ['system', '\u200eWords that nobody has seen yet'],
  ])('is %s: %j', (kind, body) => {
    expect(classifyBody('Ana', body, marked)).toMatchObject({
      kind,
      author: kind === 'system' ? null : 'Ana',
    });
  });

  it('names a left-out document by its title', () => {
    expect(classifyBody('Ana', 'Plan.pdf • \u200e2 pages \u200edocument omitted', marked)).toMatchObject({
      text: 'Plan.pdf • 2 pages document omitted',
      attachment: { name: 'Plan.pdf', omitted: true, kind: 'document' },
    });
  });
});
