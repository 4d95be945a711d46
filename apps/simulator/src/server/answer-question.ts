import { chatWithContact } from '../phone/find-chat.ts';
import { chatInfo } from '../phone/info.ts';
import { chatTitle } from '../phone/names.ts';
import type { Phone } from '../phone/phone.ts';
import { presentChat, presentMessage } from '../phone/present.ts';
import type { Question } from '../wire/page-wire.ts';
import type { MessagePage, SearchHit } from '../wire/shapes.ts';

function messagePage(
  phone: Phone,
  ask: { chatId: string; before: string | null; through: string | null; limit: number },
): MessagePage {
  const chat = phone.chat(ask.chatId);
  const onWeb = chat.messages.filter((message) => !message.phoneOnly);
  const before =
    ask.before === null ? onWeb.length : onWeb.findIndex((message) => message.key === ask.before);
  const end = Math.max(0, before);
  const wanted = ask.through === null ? -1 : onWeb.findIndex((message) => message.key === ask.through);
  const start = Math.max(0, wanted < 0 ? end - ask.limit : Math.min(end - ask.limit, wanted - 15));
  return {
    messages: onWeb.slice(start, end).map((message) => presentMessage(phone, chat, message)),
    older: start > 0,
  };
}

function searchMessages(phone: Phone, text: string): SearchHit[] {
  const needle = text.toLocaleLowerCase();
  const hits: SearchHit[] = [];
  for (const chat of phone.state.chats) {
    for (const message of chat.messages) {
      if (message.phoneOnly || message.from === null || message.deleted !== 'no') continue;
      if (!message.text.toLocaleLowerCase().includes(needle)) continue;
      hits.push({
        chatId: chat.id,
        title: chatTitle(phone, chat),
        message: presentMessage(phone, chat, message),
      });
    }
  }
  return hits.sort((one, other) => other.message.at - one.message.at).slice(0, 100);
}

/** The answer to one question of a page. */
export function answerQuestion(phone: Phone, question: Question): unknown {
  if (question.type === 'messages') return messagePage(phone, question);
  if (question.type === 'search') return searchMessages(phone, question.text);
  if (question.type === 'info') return chatInfo(phone, question.chatId);
  return presentChat(phone, chatWithContact(phone, phone.contact(question.contactId)));
}
