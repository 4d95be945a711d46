import { describe, expect, test } from 'vitest';
import { testPhone } from '../testing/test-phone.ts';
import { chatTitle, contactJid, contactTitle, printPhone } from './names.ts';

describe('a phone number', () => {
  test.each([
    ['+5511955500100', '+55 11 95550-0100'],
    ['+551133330100', '+55 11 3333-0100'],
    ['+14155550123', '+1 (415) 555-0123'],
    ['+34655501234', '+34 655 50 12 34'],
    ['+447700901000', '+44 770 090 1000'],
    ['+12', '+12'],
  ])('%s is printed as %s', (phone, printed) => {
    expect(printPhone(phone)).toBe(printed);
  });
});

describe('a title', () => {
  test('is the saved name before the number before the own name', () => {
    const { phone, contact, chat } = testPhone();
    expect(chatTitle(phone, chat)).toBe('Rita');
    contact.name = null;
    expect(contactTitle(contact)).toBe('+55 11 98765-1234');
    contact.hidesPhone = true;
    expect(contactTitle(contact)).toBe('~Ri');
  });

  test('goes with an id that hides the number where the contact does', () => {
    const { contact } = testPhone();
    expect(contactJid(contact)).toBe('5511987651234@c.us');
    contact.hidesPhone = true;
    expect(contactJid(contact)).toMatch(/@lid$/);
  });
});
