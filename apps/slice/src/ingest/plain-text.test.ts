import { describe, expect, it } from 'vitest';
import { parseDataId, phoneOfJid } from './data-id.ts';
import { isHappening, isSelfTitle, phoneInTitle, sameWords } from './plain-text.ts';

describe('words of preview and bubble', () => {
  it.each([
    ['see you', '*see* _you_', true],
    ['two lines', 'two\n\nlines', true],
    ['\u202asee you\u202c', 'see you', true],
    ['a long text that was c…', 'a long text that was cut by the page', true],
    ['a l…', 'a long text', false],
    ['see you', 'see you tomorrow', false],
    ['***', '***', true],
    ['👍', '👍', true],
    ['Voilà', 'Voila\u0300', true],
  ])('%j and %j: %s', (preview, text, same) => {
    expect(sameWords(preview, text)).toBe(same);
  });

  it.each([
    'You reacted 👍 to: "hi"',
    'Reacted ❤ to: "hi"',
    'Ana Silva reacted 👍 to: "hi"',
    'Voted in: Lunch?',
    'typing…',
  ])('%s is no message', (preview) => {
    expect(isHappening(preview)).toBe(true);
  });

  it('takes a message about reactions for a message', () => {
    expect(isHappening('I reacted badly')).toBe(false);
  });
});

describe('a long text', () => {
  const whole = 'word '.repeat(100);
  it('is the same when the bubble shows its beginning only', () => {
    expect(sameWords(whole, `${whole.slice(0, 300)}…`)).toBe(true);
    expect(sameWords(whole, whole.slice(0, 300))).toBe(true);
  });

  it('is not the same as a short one that begins alike', () => {
    expect(sameWords(whole, 'word word')).toBe(false);
  });
});

describe('titles and ids', () => {
  it.each([
    ['+55 11 91234-5678', '+5511912345678'],
    ['\u202a+1 (555) 000-1111\u202c', '+15550001111'],
    ['Ana', null],
    ['+1 fan', null],
    ['123456789', null],
  ])('%s is the number %s', (title, phone) => {
    expect(phoneInTitle(title)).toBe(phone);
  });

  it('knows the chat with oneself', () => {
    expect([isSelfTitle('Me (You)'), isSelfTitle('You')]).toEqual([true, false]);
  });

  it('takes ids of both generations apart', () => {
    expect(parseDataId('true_5511912345678@c.us_3EB0AA')).toEqual({
      key: '3EB0AA',
      own: true,
      jid: '5511912345678@c.us',
    });
    expect(parseDataId('false_120363000000000000@g.us_3A12_5511900000000@c.us').key).toBe('3A12');
    expect(parseDataId('3A12F0908922EFDD735D')).toEqual({
      key: '3A12F0908922EFDD735D',
      own: null,
      jid: null,
    });
    expect([phoneOfJid('5511912345678@c.us'), phoneOfJid('1203630000@g.us')]).toEqual([
      '+5511912345678',
      null,
    ]);
  });
});
