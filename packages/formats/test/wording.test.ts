import { describe, expect, it } from 'vitest';
import { CHAT_DATA, chatTable, HAS_CHAT_DATA, NO_CHAT_DATA, textSource, wholeChat } from './chat-data.ts';

const table = HAS_CHAT_DATA ? chatTable('reference/wa-ui-strings.tsv') : [];
const words = (platform: string, locale: string, key: string) =>
  table.find((row) => row.platform === platform && row.locale === locale && row.key === key)?.text ?? '';
const locales = (platform: string) => [
  ...new Set(table.filter((row) => row.platform === platform).map(({ locale }) => locale!)),
];

describe.each(HAS_CHAT_DATA ? ['Android'] : [])('the wording of WhatsApp on %s', () => {
  it.each(locales('android'))('is told from typed text in %s', async (locale) => {
    const say = (key: string) => words('android', locale, key).replace(/^"|"$/g, '');
    const lines: [kind: string, body: string][] = [
      ['media', say('email_media_omitted')],
      ['media', say('email_file_attached').replace('%s', 'IMG-20240105-WA0001.jpg')],
      ['media', `\u200e${say('email_file_attached').replace('%s', 'Report 3 (1).pdf')}`],
      ['location', say('email_location_message').replace('%s', 'https://maps.google.com/?q=1.5,-2.25')],
      ['location', say('email_live_location_message')],
      ['deleted', say('revoked_msg_incoming')],
      ['deleted', say('revoked_msg_outgoing')],
    ].filter(([, body]) => body !== '') as [string, string][];
    const notices = [
      say('group_created_by_name').replace('%1$s', 'Ana').replace('%2$s', 'Left: Right'),
      say('group_subject_changed_by_name_from_to')
        .replace('%1$s', 'Ana')
        .replace('%2$s', 'a: b')
        .replace('%3$s', 'c: d'),
      say('group_subject_changed_by_name').replace('%1$s', 'Ana').replace('%2$s', 'a: b'),
      say('group_participants_name_added_names').replace('%1$s', 'Ana').replace('%2$s', 'Bob'),
      say('group_participant_left_name').replace('%s', 'Bob'),
      say('group_participant_changed_number')
        .replace('%1$s', 'Ana')
        .replace('%2$s', '+1 555')
        .replace('%3$s', '+1 556'),
      say('chat_encryption_state_change'),
    ].map((text) => (/"[^"]*$/.test(text) && (text.match(/"/g)?.length ?? 0) % 2 === 1 ? `${text}"` : text));
    const chat = await wholeChat(
      textSource(
        [
          ...notices.filter((text) => text !== '').map((text) => `05/01/2024, 10:00 - ${text}`),
          ...lines.map(([, body]) => `15/01/2024, 10:00 - Ana Sá: ${body}`),
          '15/01/2024, 10:01 - Bob: typed',
        ].join('\n'),
      ),
    );
    const told = chat.messages.filter(({ author }) => author !== null);
    expect(told.map(({ kind, text }) => [kind, text.slice(0, 40)])).toEqual([
      ...lines.map(([kind, body]) => [kind, body.replace(/^\u200e/, '').slice(0, 40)]),
      ['text', 'typed'],
    ]);
    expect(chat.messages.length - told.length).toBe(notices.filter((text) => text !== '').length);
    expect(told[1]?.attachment).toEqual({ name: 'IMG-20240105-WA0001.jpg', omitted: false, kind: 'image' });
    expect(told[2]?.attachment).toEqual({ name: 'Report 3 (1).pdf', omitted: false, kind: 'document' });
    const usual =
      {
        default: 'en',
        'hi-v16': 'hi',
        'nb-rNO': 'nb',
        iw: 'he',
        in: 'id',
        tl: 'fil',
        'pt-rBR': 'pt-BR',
        'zh-rCN': 'zh-CN',
        'zh-rSG': 'zh-CN',
      }[locale] ?? locale;
    if (!/^zh-r(?:HK|TW)$/.test(locale)) expect(chat.format.locale).toBe(usual);
  });
});

describe.each(HAS_CHAT_DATA ? ['iOS'] : [])('the wording of WhatsApp on %s', () => {
  it.each(locales('ios'))('is told from typed text in %s', async (locale) => {
    const say = (key: string) => words('ios', locale, key).replace(/^"|"$/g, '');
    const mark = say('image_omitted')[0] === '\u200f' ? '\u200f' : '\u200e';
    const kinds = {
      image: 'image',
      video: 'video',
      audio: 'audio',
      sticker: 'sticker',
      gif: 'gif',
      document: 'document',
      contact: 'contact',
    };
    const header = '[15/01/2024, 10:00:00] ';
    const lines: [kind: string, attachment: string | null, body: string][] = [
      ...Object.entries(kinds).map(([key, kind]): [string, string | null, string] => [
        kind === 'contact' ? 'contact' : 'media',
        kind,
        say(`${key}_omitted`),
      ]),
      ['media', 'image', say('attached').replace('%@', '00000009-PHOTO-2025-03-05-00-08-03.jpg')],
      ['media', 'document', `Plan.pdf • \u200e2 ${say('attached').replace('%@', '00000010-Plan.pdf')}`],
      ['deleted', null, say('deleted_incoming')],
      ['deleted', null, say('deleted_outgoing')],
      ['deleted', null, say('deleted_outgoing_2')],
    ];
    const notices = [
      'encryption_notice',
      'missed_voice',
      'missed_video',
      'missed_group_voice',
      'security_code_changed',
      'icon_changed',
      'you_disappearing_on',
      'admin_now',
    ];
    const chat = await wholeChat(
      textSource(
        [
          ...notices.map((key) => `${header}Group: ${say(key)}`),
          ...lines.map(([, , body]) => `${header}Ana: ${body}`),
          ...Object.keys(kinds).map(
            (key) => `${header}Bob: ${say(`${key}_omitted`).replace(/^[\u200e\u200f]/, '')}`,
          ),
          `${header}${mark}Ana: Sales left`,
        ].join('\r\n'),
      ),
    );
    const of = (label: string) => chat.messages.filter((_, n) => chat.labels[n] === label);
    expect(
      of('Group').map(({ kind, author, text }) => [kind, author, kind === 'system' ? '' : text]),
    ).toEqual(notices.map(() => ['system', null, '']));
    expect(of('Ana').map(({ kind, attachment, text }) => [kind, attachment?.kind ?? null, text])).toEqual(
      lines.map(([kind, attachment, body]) => [
        kind,
        attachment,
        body.replace(/[\u200e\u200f]/g, '').trimEnd(),
      ]),
    );
    expect(of('Bob').map(({ kind }) => kind)).toEqual(Object.keys(kinds).map(() => 'text'));
    expect(chat.messages.at(-1)).toMatchObject({ kind: 'system', author: null, text: 'Ana: Sales left' });
  });
});

it('is tried on the wording of every language', (context) => {
  if (!HAS_CHAT_DATA) context.skip(NO_CHAT_DATA);
  expect([locales('android').length, locales('ios').length]).toEqual([62, 42]);
  expect(CHAT_DATA).toContain('chat-exports');
});
