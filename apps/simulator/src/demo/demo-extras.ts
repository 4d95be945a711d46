import { plainMessage } from '../phone/find-chat.ts';
import { phoneMessageKey } from '../phone/message-key.ts';
import type { Random } from '../phone/random.ts';
import type { Chat, Message } from '../phone/state.ts';

const minute = 60_000;

const longText = [
  'Dear Maria, thank you for the tasting last week. We talked it over with both families and this is what we would like for the wedding:',
  '- three tiers, lemon below, carrot in the middle, almond on top\n- white icing, no figures\n- fresh flowers that we bring ourselves',
  'There will be about 120 guests, four of them vegan and two who must not eat nuts at all, so could the almond tier be kept apart from the others and be marked? We would also need 150 small rolls for the dinner, half of them wholemeal, and two large loaves for the table of the grandparents, who do not like rolls.',
  'The hall opens at 13:00 and dinner is at 18:30. There is a kitchen with a large refrigerator, and somebody will be there from noon on to let you in. Parking is behind the house.',
  'Please tell us what all of this costs together, and until when you need the final number of guests. If anything of it is difficult, just say so, we are not fussy. Thank you so much, and greetings to everybody in the bakery!',
].join('\n\n');

function append(random: Random, chat: Chat, from: string, text: string, more: Partial<Message> = {}): void {
  const last = chat.messages.at(-1)?.at ?? 0;
  const own = from === 'me';
  const at = last + 2 * minute;
  chat.messages.push(
    plainMessage({
      key: phoneMessageKey(random),
      from,
      text,
      at,
      seenAt: own ? null : at,
      tick: own ? 'read' : 'delivered',
      ...more,
    }),
  );
}

/** Things that happen once each in the demo: long, edited, deleted, forwarded, failed, mentioned. */
export function addExtras(random: Random, chats: Chat[]): void {
  const [first, second, third, fourth, fifth, sixth] = chats.filter((chat) => chat.contactId !== null);
  const group = chats.find((chat) => chat.contactId === null);
  if (!first || !second || !third || !fourth || !fifth || !sixth || !group) return;
  append(random, first, first.contactId ?? '', longText);
  append(random, second, 'me', 'The price is 38, sorry, I typed 28 by mistake.', { edited: true });
  append(random, third, third.contactId ?? '', 'wrong chat', { deleted: 'by-author' });
  append(random, third, 'me', 'No worries 😄');
  append(
    random,
    fourth,
    fourth.contactId ?? '',
    'Street market on Saturday: bring your own bags, cash only.',
    { forwarded: 'many' },
  );
  append(random, fifth, 'me', 'Your cake is ready, see you at 5!', { tick: 'failed' });
  append(random, sixth, 'me', '❤️');
  const member = group.participants[0]?.contactId ?? '';
  append(random, group, member, '@Maria Costa can you open on Sunday?', { mentions: ['me'], seenAt: null });
  group.unread = 1;
}
