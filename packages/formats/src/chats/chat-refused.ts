/** Why a file is not read as a chat. */
export type ChatRefusal = 'empty' | 'archive' | 'other-messenger' | 'other-file' | 'not-a-chat';

/** Thrown instead of reading: the file holds no WhatsApp chat. The message is for a person and quotes no content. */
export class ChatRefused extends Error {
  readonly refusal: ChatRefusal;

  constructor(refusal: ChatRefusal, message: string) {
    super(message);
    this.name = 'ChatRefused';
    this.refusal = refusal;
  }
}
