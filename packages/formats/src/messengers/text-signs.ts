/** How a text that another program wrote begins. */
export type TextSign = {
  /** What follows "… is": "a chat exported from LINE". */
  what: string;
  /** Each pattern must be found in the beginning of the text, behind a byte order mark. */
  all: RegExp[];
};

/** An object or a list of objects: a chat of an iPhone begins with `[` and a date. */
const json = /^\s*(?:\{\s*["}]|\[\s*[{\]])/;
const html = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|meta|body|div)\b/i;

const from = (messenger: string, ...all: RegExp[]): TextSign => ({
  what: `a chat exported from ${messenger}`,
  all,
});

/**
 * The exports of other messengers and of tools that read their databases, as far as they are known. Firm beginnings first,
 * then JSON by its keys, HTML by its classes, tables by their heading. Sources: the messengers' own exports, DiscordChatExporter,
 * signal-export, imessage-exporter, iMazing, SMS Backup & Restore, WeChat export tools.
 */
export const textSigns: readonly TextSign[] = [
  from('LINE', /^\s*\[LINE\] ?\S/),
  from(
    'LINE',
    /^.{0,80}\n(?:Saved on|Save date|保存日時|儲存日期|저장한 날짜|บันทึกวันที่) ?[:：]? ?\d{4}[/-]\d{1,2}[/-]\d{1,2}/i,
    /^\d{1,2}:\d{2}(?: ?[AP]M)?\t[^\t\n]+\t/im,
  ),
  from('LINE', /^\d{4}[./]\d{1,2}[./]\d{1,2}.{0,12}\r?\n\d{1,2}:\d{2}(?: ?[AP]M)?\t[^\t\n]+\t/i),
  from(
    'KakaoTalk',
    /^.{0,120}(?:카카오톡 ?대화|KakaoTalk Chats?\b|Talk Chats?\s*$)/im,
    /^(?:저장한 ?날짜|Date Saved|Saved Date) ?:/im,
  ),
  from('KakaoTalk', /^(?:.{0,120}(?:님과(?:의)? ?카카오톡 ?대화)|KakaoTalk Chats with )/),
  from('KakaoTalk', /^"?Date"?,"?User"?,"?Message"?\s*$/im),
  from('Viber', /^\[ ?\d{1,2}[./-]\d{1,2}[./-]\d{2,4} ?\][ ,]*\u2068?\d{1,2}:\d{2}:\d{2}/),
  from('Viber', /^\d{1,2}\/\d{1,2}\/\d{4},\d{1,2}:\d{2}:\d{2},[^,\n]+,[^,\n]*,/),
  from('WeChat', /^.{1,60}\(\d{4}-\d{2}-\d{2} \d{1,2}:\d{2}:\d{2}\)[:：]/),
  from('WeChat', /^\d{4}-\d{2}-\d{2} \d{1,2}:\d{2}:\d{2} '.{1,60}'\r?\n/),
  from('WeChat', /^"?localId"?,"?TalkerId"?,/i),
  from('QQ', /^消息记录[（(]此消息记录为文本格式/),
  from(
    'Signal',
    /^\[\d{4}-\d{2}-\d{2},? \d{2}:\d{2}\] [^:\n]{1,80}: .*\n(?:.*\n){0,4}?.*!\[[^\]]*\]\(media\//,
  ),
  from('Signal', /^\s*\{"version":"?\d+"?,"backupTimeMs"/),
  from('Signal', json, /"(?:chatItem|standardMessage)"\s*:\s*\{/, /"(?:chatId|dateSent|recipient)"/),
  from(
    'Signal',
    json,
    /"conversationId"\s*:/,
    /"(?:sourceServiceId|sourceUuid|serverGuid|hasVisualMediaAttachments)"\s*:/,
  ),
  from('iMessage', /^[A-Z][a-z]{2} \d{1,2}, \d{4} {1,2}\d{1,2}:\d{2}:\d{2} [AP]M(?: \(.{0,80}\))?\r?\n\S/),
  {
    what: "a table that iMazing made of a WhatsApp chat, not WhatsApp's own export",
    all: [/^"?Chat Session"?,"?Message Date"?,.*\b(?:Forwarded|Attachment info)\b/i],
  },
  from('iMessage', /^"?Chat Session"?,"?Message Date"?,/i),
  from(
    'iMessage',
    html,
    /class="(?:message|sent iMessage|received)"[\s\S]{0,4000}?(?:iMessage|imessage-exporter)/,
  ),
  from(
    'iMessage',
    json,
    /"(?:is_from_me|isFromMe)"\s*:/,
    /"(?:handle_id|chat_identifier|chatIdentifier|service)"\s*:/,
  ),
  from(
    'Telegram',
    json,
    /"(?:type)"\s*:\s*"(?:personal_chat|private_group|private_supergroup|public_supergroup|private_channel|public_channel|bot_chat|saved_messages|verification_codes)"/,
  ),
  from('Telegram', json, /"date_unixtime"\s*:/),
  from('Telegram', json, /"about"\s*:\s*"Here is the data you requested\. Remember: Telegram/),
  from('Telegram', html, /class="(?:page_body chat_page|history)"|<title>Exported Data<\/title>/),
  from('Instagram', json, /"sender_name"\s*:/, /"(?:thread_path)"\s*:\s*"[^"]*instagram|instagram/i),
  from('Messenger', json, /"(?:sender_name|senderName)"\s*:/, /"(?:timestamp_ms|timestamp)"\s*:/),
  from(
    'Messenger',
    json,
    /"participants"\s*:\s*\[/,
    /"(?:thread_path|thread_type|threadName|is_still_participant)"\s*:/,
  ),
  from('Facebook or Instagram', html, /class="[^"]*\b(?:_a706|_a6-g|_3-95|_2ph_|uiBoxWhite)\b/),
  from('Discord', json, /"guild"\s*:\s*\{/, /"channel"\s*:\s*\{/),
  from('Discord', html, /class="?(?:chatlog|preamble__guild-icon|chatlog__message)/),
  from('Discord', /^=+\r?\nGuild: .*\r?\nChannel: /),
  from('Discord', /^"?AuthorID"?,"?Author"?,"?Date"?,"?Content"?,/i),
  from('Slack', json, /"(?:client_msg_id|user_team|source_team)"\s*:/, /"ts"\s*:\s*"\d+\.\d+"/),
  from(
    'Skype',
    json,
    /"(?:MessageList|messagetype)"\s*:/i,
    /"(?:conversations|displayName|originalarrivaltime)"\s*:/i,
  ),
  from(
    'Microsoft Teams',
    json,
    /"(?:chatMessage|teamsApp|messageType)"\s*:|19:[\w-]+@(?:thread\.v2|unq\.gbl\.spaces)/,
    /teams/i,
  ),
  from('Google Chat', json, /"creator"\s*:\s*\{/, /"(?:created_date|topic_id|message_id)"\s*:/),
  from('Google Hangouts', json, /"conversation_state"\s*:|"conversation_id"\s*:\s*\{/),
  from('Google Voice', html, /class="(?:hChatLog hfeed|haudio)"/),
  from('Matrix', json, /"(?:room_name|room_id)"\s*:/, /"(?:event_id|export_date|exported_by)"\s*:/),
  from('Wire', json, /"(?:qualified_conversation|sender_client_id)"|"client_id".{0,200}"creation_time"/),
  from('Snapchat', json, /"Media Type"\s*:/, /"(?:From|IsSender|Created|Created\(microseconds\))"\s*:/),
  from('TikTok', json, /"(?:Direct Messages|ChatHistory|Chat History with )/),
  from('X', /^window\.YTD\.direct_messages?(?:_group)?(?:_headers)?\.part\d+ = /),
  from('LinkedIn', /^"?CONVERSATION ID"?,"?CONVERSATION TITLE"?,/),
  from('VK', html, /class="(?:wrap_page_content|message__header)"/),
  from('Threema', /^"?apiid"?,"?uid"?,"?isoutbox"?,/i),
  from('Zalo', json, /"(?:msgId|cliMsgId)"\s*:/, /"(?:uidFrom|dName)"\s*:/),
  { what: 'a backup of text messages (SMS)', all: [/^\s*(?:<\?xml[\s\S]{0,1500}?)?<smses\b/] },
  {
    what: "the result of a tool that reads WhatsApp's database, not an exported chat",
    all: [json, /@(?:s\.whatsapp\.net|g\.us)"\s*:/],
  },
  { what: 'a contact file; "parse-contacts" reads it', all: [/^\s*BEGIN:VCARD\b/i] },
  {
    what: 'an e-mail; save its attachment first',
    all: [
      /^(?:Return-Path|Received|Delivered-To|MIME-Version|From|X-[\w-]+): .+\r?\n(?:[\s\S]{0,4000}?\n)?(?:Subject|MIME-Version|Message-ID): /i,
    ],
  },
  { what: 'a web page', all: [html] },
  { what: 'a JSON file', all: [json] },
];
