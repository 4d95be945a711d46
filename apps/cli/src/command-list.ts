import type { Command } from './command.types.ts';

/** Every command with one line about it; its code is loaded only when it is used. */
export const commandList: { name: string; summary: string; load: () => Promise<Command> }[] = [
  {
    name: 'doctor',
    summary: 'check the machine and the set-up; every finding comes with a remedy',
    load: async () => (await import('./doctor/doctor.command.ts')).doctor,
  },
  {
    name: 'read-page',
    summary: 'show what the reader sees on a saved WhatsApp Web page',
    load: async () => (await import('./read-page/read-page.command.ts')).readPage,
  },
  {
    name: 'parse-chat',
    summary: 'show what a chat that WhatsApp exported holds',
    load: async () => (await import('./parse-chat/parse-chat.command.ts')).parseChat,
  },
  {
    name: 'parse-contacts',
    summary: 'show what a file of contacts holds, vCard or CSV',
    load: async () => (await import('./parse-contacts/parse-contacts.command.ts')).parseContacts,
  },
  {
    name: 'anchors',
    summary: 'show, sign and check tables of how things are found on the WhatsApp page',
    load: async () => (await import('./anchors/anchors.command.ts')).anchors,
  },
];
