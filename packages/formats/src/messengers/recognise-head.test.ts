import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHAT_DATA, HAS_CHAT_DATA, NO_CHAT_DATA } from '../../test/chat-data.ts';
import { memoryAccess } from '../files/memory-access.ts';
import { makeZip } from '../testing/zip-bytes.ts';
import { openChatZip } from '../zips/open-chat-zip.ts';
import { usualLimits } from '../zips/zip-limits.ts';
import { recogniseHead } from './recognise-head.ts';

const recognise = (text: string, name = 'file.txt') => recogniseHead(name, Buffer.from(text));

const samples: [string, string][] = [
  ['LINE', '[LINE] Chat history with Ana\nSaved on: 2024/01/15 10:30\n\n2024/01/15(Mon)\n10:30\tAna\thi\n'],
  [
    'LINE',
    '\ufeff[LINE] Anaとのトーク履歴\r\n保存日時：2024/01/15 10:30\r\n\r\n2024/01/15(月)\r\n10:30\tAna\tこんにちは\r\n',
  ],
  ['LINE', '2024.01.15 月曜日\n10:30\tAna\thi\n'],
  [
    'KakaoTalk',
    '아나 님과 카카오톡 대화\n저장한 날짜 : 2024-01-15 10:30:00\n\n--------------- 2024년 1월 15일 월요일 ---------------\n',
  ],
  [
    'KakaoTalk',
    'KakaoTalk Chats with Ana\nDate Saved : Jan 15, 2024, 10:30\n\nJan 15, 2024, 10:29, Ana : hi\n',
  ],
  ['KakaoTalk', 'Date,User,Message\n2024-01-15 10:30:00,"Ana","hi"\n'],
  ['Viber', '[ 15/01/2024 ] 10:30:12: Ana: hi\n'],
  ['Viber', '15/01/2024,10:30:12,Ana,+15550001111,hi\n'],
  ['WeChat', 'Ana(2024-01-15 10:30:12):\nhi\n\n'],
  ['QQ', '消息记录（此消息记录为文本格式，不支持重新导入）\n\n====\n'],
  [
    'Signal',
    '{"version":"1","backupTimeMs":"1705314612000","currentAppVersion":"7"}\n{"account":{}}\n{"chatItem":{"chatId":"1"}}\n',
  ],
  ['Signal', '[{"id":"1","conversationId":"2","sourceServiceId":"3","body":"hi"}]'],
  ['iMessage', 'Jan 15, 2024 10:30:12 AM (Read by you after 2 minutes)\nAna\nhi\n\n'],
  ['iMessage', 'Chat Session,Message Date,Delivered Date,Read Date,Service,Type,Sender ID\n'],
  ['Telegram', '{\n "name": "Ana",\n "type": "personal_chat",\n "id": 1,\n "messages": []\n}'],
  [
    'Telegram',
    '{"messages":[{"id":1,"type":"message","date":"2024-01-15T10:30:00","date_unixtime":"1705314600","from":"Ana"}]}',
  ],
  [
    'Telegram',
    '<!DOCTYPE html>\n<html>\n <head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_body chat_page">',
  ],
  [
    'Messenger',
    '{"participants":[{"name":"Ana"}],"messages":[{"sender_name":"Ana","timestamp_ms":1705314600000,"content":"hi"}],"thread_path":"inbox/ana_1"}',
  ],
  [
    'Messenger',
    '{"participants":["Ana","Bob"],"threadName":"Ana_1","messages":[{"senderName":"Ana","text":"hi","timestamp":1705314600000,"type":"text"}]}',
  ],
  [
    'Facebook or Instagram',
    '<html><head></head><body class="_5vb_"><div class="_a706"><div class="pam _3-95 _2ph- _a6-g">',
  ],
  ['Discord', '{"guild":{"id":"1","name":"G"},"channel":{"id":"2"},"messages":[]}'],
  ['Discord', '==============================\nGuild: G\nChannel: Text / general\n'],
  ['Discord', 'AuthorID,Author,Date,Content,Attachments,Reactions\n'],
  ['Slack', '[{"client_msg_id":"1","type":"message","text":"hi","user":"U1","ts":"1705314600.000100"}]'],
  [
    'Skype',
    '{"userId":"8:ana","exportDate":"2024","conversations":[{"id":"1","displayName":"A","MessageList":[]}]}',
  ],
  [
    'Google Chat',
    '{"messages":[{"creator":{"name":"Ana"},"created_date":"Monday","text":"hi","topic_id":"1"}]}',
  ],
  [
    'Snapchat',
    '{"ana":[{"From":"ana","Media Type":"TEXT","Created":"2024-01-15 10:30:00 UTC","Content":"hi"}]}',
  ],
  ['X', 'window.YTD.direct_messages.part0 = [ {'],
  ['LinkedIn', 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL\n'],
  [
    'Matrix',
    '{"room_name":"R","room_creator":"@a:b","topic":"","export_date":"x","exported_by":"@a:b","messages":[]}',
  ],
  [
    'Instagram',
    '{"participants":[{"name":"Ana"}],"messages":[{"sender_name":"Ana","timestamp_ms":1,"content":"hi"}],"magic_words":[],"image":{"uri":"https://cdninstagram.com/x"}}',
  ],
];

describe('recognising files of other programs', () => {
  it.each(samples)('names %s: %j', (messenger, text) => {
    expect(recognise(text)).toEqual({ what: `a chat exported from ${messenger}`, messenger: true });
  });

  it.each([
    ['SQLite format 3\0rest', 'database'],
    ['%PDF-1.7', 'PDF'],
    ['<?xml version=\'1.0\' ?>\n<!--File Created By SMS Backup-->\n<smses count="2">', 'text messages'],
    ['BEGIN:VCARD\nVERSION:3.0\n', 'contact file'],
    ['Return-Path: <a@example.com>\nReceived: x\nSubject: chat\n\nhello', 'e-mail'],
    ['{"4915550001111@s.whatsapp.net": {"name": "Ana", "messages": {}}}', "WhatsApp's database"],
    ['<!doctype html><html><body>weather</body></html>', 'web page'],
    [
      'Chat Session,Message Date,Sent Date,Type,Sender ID,Forwarded,Text\n',
      'iMazing made of a WhatsApp chat',
    ],
    ['{"weather": "fine"}', 'JSON'],
    ['{}', 'JSON'],
  ])('says what %j is', (text, words) => {
    expect(recognise(text)?.what).toContain(words);
  });

  it('knows encrypted backups by their names', () => {
    expect(recognise('\x01\x02', 'msgstore.db.crypt15')?.what).toContain("WhatsApp's encrypted backup");
    expect(recognise('\x01\x02', 'signal-2024-01-15-10-30-00.backup')?.what).toContain("Signal's");
  });

  it.each([
    ['ChatExport_2024-01-15/messages.html', 'Telegram'],
    ['your_facebook_activity/messages/inbox/ana_1/message_1.json', 'Facebook'],
    ['Takeout/Google Chat/Groups/DM 1/messages.json', 'Google Chat'],
    ['[Content_Types].xml', 'Word'],
    ['msgstore.db.crypt14', "WhatsApp's database"],
  ])('names a zip by %s', async (name, words) => {
    const access = memoryAccess(
      'export.zip',
      makeZip([
        { name, data: 'x' },
        { name: 'notes.txt', data: 'milk' },
      ]),
    );
    await expect(openChatZip(access, { limits: usualLimits, scratch: '/nowhere' })).rejects.toThrow(words);
  });

  it('names a zip by what its files hold', async () => {
    for (const [messenger, text] of samples) {
      const access = memoryAccess('export.zip', makeZip([{ name: 'a/file.txt', data: text }]));
      await expect(openChatZip(access, { limits: usualLimits, scratch: '/nowhere' })).rejects.toThrow(
        messenger,
      );
    }
  });

  it('takes no chat of WhatsApp for another', (context) => {
    if (!HAS_CHAT_DATA) return context.skip(NO_CHAT_DATA);
    const taken = readdirSync(CHAT_DATA, { recursive: true, encoding: 'utf8' })
      .filter(
        (name) =>
          name.endsWith('.txt') && !name.startsWith('reference') && !name.includes('renamed-txt-is-zip'),
      )
      .map((name) => [name, recogniseHead(name, readFileSync(join(CHAT_DATA, name)))])
      .filter(([, what]) => what !== null);
    expect(taken).toEqual([]);
  });

  it.each([
    '[15/01/2024, 10:30:12] Ana: {"type": "personal_chat"}\n',
    '15/01/2024, 10:30 - Ana: [LINE] hi\n',
    '2024-01-15, 10:30 - Ana: hi\n',
    '[2024-01-15 10:30:12] Ana: hi\n',
    'shopping list\nmilk\n',
    '',
  ])('leaves %j to the reader of chats', (text) => {
    expect(recognise(text)).toBeNull();
  });
});
