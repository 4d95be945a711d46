import { daysAgo, type Line } from './lines.ts';

/**
 * Every kind of message that the simulator draws in a group, over three days; the members are one who is saved, one whose
 * number is hidden, one who is not saved, and one who is called as the owner is.
 */
export function groupLines([
  saved = '',
  hidden = '',
  unsaved = '',
  namesake = '',
]: readonly string[]): Line[] {
  return [
    { by: null, text: 'Rui added you', at: daysAgo(8, '10:00') },
    { by: saved, text: 'Who opens tomorrow?', at: daysAgo(8, '10:01') },
    { by: saved, text: 'Anybody?' },
    { by: hidden, text: 'I can' },
    { by: unsaved, text: 'I can' },
    { by: 'me', text: 'I can', tick: 'delivered' },
    { by: 'me', text: 'At six', tick: 'sent' },
    { by: namesake, text: 'Me too', at: daysAgo(8, '12:30') },
    { by: namesake, text: '🎂🎂' },
    { by: 'me', text: '🎶' },
    { by: hidden, text: '❤️' },
    { by: saved, text: '@Maria Costa have you got the key?', mentions: ['me'], at: daysAgo(2, '07:07') },
    { by: 'me', text: 'I gave it to @Rui yesterday', mentions: [saved] },
    { by: unsaved, text: 'Thank you', answers: 1 },
    { by: hidden, text: 'Thank you', answers: 3, forwarded: 'once' },
    { by: 'me', text: 'Thank you', answers: 1, edited: true },
    { by: namesake, text: 'not for here', deleted: 'by-admin', at: daysAgo(2, '18:00') },
    { by: saved, text: 'sorry', deleted: 'by-author' },
    { by: 'me', text: 'sorry', deleted: 'by-author' },
    { by: 'me', text: 'Rui', reactions: [{ by: saved, emoji: '👍' }] },
    { by: saved, text: 'Maria Costa', starred: true },
    { by: null, text: 'Rui changed the subject' },
    { by: unsaved, text: 'New prices:\n1. Rolls 0.60\n2. Baguette 1.80', at: daysAgo(0, '11:00') },
    { by: unsaved, text: 'Rui: *12 sacks*', reactions: [{ by: 'me', emoji: '🙏' }] },
    { by: namesake, text: '+55 11 94000-0004', at: daysAgo(0, '12:01') },
    { by: hidden, text: 'You' },
    { by: 'me', text: 'Read', tick: 'failed' },
  ];
}
