/** What an error of the navigator means for a message whose Enter was not pressed. */
export type Failure =
  /** The page is away: the message waits. */
  | { does: 'wait' }
  /** It may work at once: tried again, three times at most. */
  | { does: 'again'; reason: string }
  | { does: 'fail'; reason: string };

const nothingSent = 'Nothing was sent.';

const words: Record<string, string> = {
  chat_not_in_list: `WhatsApp's list does not show this chat. ${nothingSent}`,
  chat_not_proved: `It could not be proved that the chat in WhatsApp is this one. ${nothingSent} Read its messages first, then try again.`,
  chat_not_known: `Nothing that WhatsApp shows of this chat proves whose chat it is: it has no message and no number. ${nothingSent}`,
  quote_not_found: `The message that you answer could not be found in WhatsApp. ${nothingSent}`,
  chat_unread: `This chat has unread messages, and opening it would show them as read. ${nothingSent}`,
  composer_missing: `WhatsApp shows no field to write in here; perhaps only admins may write. ${nothingSent}`,
  composer_differs: `WhatsApp's field held something else than this text, so Enter was not pressed. ${nothingSent}`,
  page_did_not_answer: `WhatsApp did not answer. ${nothingSent}`,
};

/** Says in words for the person why a message could not be typed, and whether to try again by itself. */
export function failureOf(code: string): Failure {
  if (code === 'page_not_ready' || code === 'cancelled') return { does: 'wait' };
  const reason = words[code] ?? `Something went wrong before the text was entered. ${nothingSent}`;
  const again = code === 'page_did_not_answer' || code === 'composer_differs' || code === 'composer_missing';
  return { does: again ? 'again' : 'fail', reason };
}

export const heldReason = 'Not sent, WhatsApp was away.';
export const unsureReason =
  'Enter was pressed, but WhatsApp does not show this message. Look at your phone: did it go out?';
