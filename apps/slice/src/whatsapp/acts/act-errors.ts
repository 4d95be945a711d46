import { AppError } from '@queunir/server/errors/app-error';
import type { NavigatorErrorCode } from '../whatsapp.types.ts';

const words: Record<NavigatorErrorCode, string> = {
  page_not_ready: 'WhatsApp is not ready on this line now.',
  chat_not_in_list: 'WhatsApp does not show this chat in its list.',
  chat_not_proved: 'It could not be proved that the open chat is the right one, so nothing was done in it.',
  chat_unread: 'This chat has unread messages, and opening it would mark them as read.',
  composer_missing: 'WhatsApp shows no place to write in this chat.',
  composer_differs: 'What stood in the message box was not the text to be sent, so it was not sent.',
  quote_not_found: 'The message that is answered could not be found in the chat, so nothing was sent.',
  page_did_not_answer: 'WhatsApp did not answer in time.',
  cancelled: 'The act was called off.',
};

/** The error of an act, in words without anything personal. */
export function actError(code: NavigatorErrorCode, cause?: unknown): AppError {
  return new AppError(code, words[code], { blame: 'outside', status: 503, cause });
}
