import { chatWithContact } from '../../phone/find-chat.ts';
import type { Phone } from '../../phone/phone.ts';
import { Refusal } from '../../phone/refusal.ts';

/** The chat a request means: by its id, or the one with a contact (begun when there is none). */
export function resolveChat(phone: Phone, where: { chatId?: string; contactId?: string }): string {
  if (where.chatId !== undefined) return where.chatId;
  if (where.contactId === undefined) throw new Refusal('give "chatId" or "contactId"');
  return chatWithContact(phone, phone.contact(where.contactId)).id;
}
