import { ChatRefused } from './chat-refused.ts';

const MESSENGERS: [name: string, seen: RegExp][] = [
  [
    'Telegram',
    /"type":\s*"(?:personal_chat|private_group|private_supergroup|saved_messages)"|tgme_|class="tgme|Exported Data<\/div>|"about":\s*"Here is the data you requested/,
  ],
  ['Facebook Messenger or Instagram', /"sender_name":|"thread_path":|"participants":\s*\[\s*\{\s*"name"/],
  ['LINE', /^\s*\[LINE\]|^Chat history with .+\nSaved on:/],
  ['KakaoTalk', /KakaoTalk Chats|카카오톡 대화|^-{5,80} \d{4}년 /m],
  ['Discord', /"guild":|discordapp\.com|DiscordChatExporter/],
  ['Slack', /"client_msg_id":|"user_profile":/],
  ['Skype', /"conversationProperties"|"displayName":.*"MessageList"/s],
  ['Signal', /"conversationId":.*"sent_at":|signal-export/s],
  ['Google Chat', /"creator":\s*\{\s*"name".*"topic_id"/s],
  ['WeChat', /微信聊天记录|WeChat chat history/],
  ['Viber', /^ {0,9}\d{2}\/\d{2}\/\d{4},\d{2}:\d{2}:\d{2},[^,\n]+,\+\d/m],
  ['iMessage', /imessage-exporter|class="message">.*iMessage/s],
];

const FILES: [name: string, seen: RegExp][] = [
  ['a PDF', /^%PDF-/],
  ['a picture', /^(?:\xff\xd8\xff|\x89PNG|GIF8|RIFF....WEBP)/s],
  ['a film or a recording', /^(?:....ftyp|OggS|ID3|RIFF)/s],
  ["a database of WhatsApp's. Export the chat from the phone instead", /^SQLite format 3/],
  ['an address card', /^\s*BEGIN:VCARD/i],
  ['a web page', /^\s*<(?:!doctype html|html)/i],
  ['JSON data', /^\s*[[{]\s*["{[\]}]/],
];

/** Names what a file is that holds no chat. Errors: ChatRefused, unless it is nothing that is known. */
export function refuseOtherFiles(start: Uint8Array, encoding: string): void {
  const raw = Array.from(start.subarray(0, 64), (byte) => String.fromCharCode(byte)).join('');
  if (raw.startsWith('PK\x03\x04') || raw.startsWith('PK\x05\x06'))
    throw new ChatRefused('archive', 'This is a zip archive, whatever its name says.');
  const text = new TextDecoder(encoding).decode(start.subarray(0, 8192));
  const messenger = MESSENGERS.find(([, seen]) => seen.test(text));
  if (messenger)
    throw new ChatRefused('other-messenger', `This is an export of ${messenger[0]}, not of WhatsApp.`);
  const file = FILES.find(([, seen]) => seen.test(raw));
  if (file) throw new ChatRefused('other-file', `This is ${file[0]}, not a chat that WhatsApp exported.`);
}
