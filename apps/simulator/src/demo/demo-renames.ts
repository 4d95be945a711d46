import { plainMessage } from '../phone/find-chat.ts';
import { phoneMessageKey } from '../phone/message-key.ts';
import { seededRandom } from '../phone/random.ts';
import type { Chat, Contact } from '../phone/state.ts';
import { formerNames } from './people.ts';

const minute = 60_000;
const words = ['can you bring the boxes on Friday?', 'thank you for the lift yesterday 🙏'];

/** Lets older messages in a group speak of renamed contacts by the names that they had then. */
export function addFormerNames(contacts: Contact[], chats: Chat[]): void {
  const random = seededRandom(31);
  formerNames.forEach(([present, former], index) => {
    const contact = contacts.find(({ name }) => name === present);
    const isMember = (chat: Chat) => chat.participants.some(({ contactId }) => contactId === contact?.id);
    const groups = chats.filter((chat) => chat.contactId === null);
    const group = groups.find(isMember) ?? groups[index];
    if (!contact || !group) return;
    if (!isMember(group)) group.participants.push({ contactId: contact.id, admin: false });
    const middle = Math.floor(group.messages.length / 2);
    const before = group.messages[middle];
    const speaker = group.participants.find(({ contactId }) => contactId !== contact.id)?.contactId;
    if (!before || speaker === undefined) return;
    const at = Math.min(before.at + minute, group.messages[middle + 1]?.at ?? before.at);
    const text = `@${former} ${words[index % words.length]}`;
    const key = phoneMessageKey(random);
    const said = plainMessage({ key, from: speaker, text, at, seenAt: at + minute });
    group.messages.splice(middle + 1, 0, said);
  });
}
