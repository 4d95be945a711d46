import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

const names = ['Ana Silva', 'João Müller', 'Łukasz Żak', 'Maria de Souza', 'Ivan Petrov', 'Yuki Tanaka'];

/** Writes an address book of so many people as a phone exports it (vCard 3.0). */
export async function writeContacts(path: string, contacts: number): Promise<void> {
  await pipeline(cards(contacts), createWriteStream(path));
}

function* cards(contacts: number): Generator<string> {
  for (let index = 0; index < contacts; index++) {
    const name = `${names[index % names.length]} ${index}`;
    const number = String(10_000_000 + ((index * 7919) % 89_999_999));
    const lines = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      `N:${name.split(' ').slice(1).join(' ')};${name.split(' ')[0]};;;`,
      `FN:${name}`,
      `TEL;TYPE=CELL:+55 11 9${number.slice(0, 4)}-${number.slice(4)}`,
      ...(index % 3 === 0 ? [`TEL;TYPE=WORK,VOICE:+49 30 ${number}`] : []),
      ...(index % 2 === 0 ? [`EMAIL;TYPE=INTERNET:person${index}@example.com`] : []),
      ...(index % 5 === 0
        ? ['ORG:Padaria Central;Vendas', 'ADR;TYPE=WORK:;;Rua A 1;São Paulo;SP;01000-000;Brasil']
        : []),
      ...(index % 7 === 0 ? ['NOTE:Prefers to be called in the morning\\, never after eight.'] : []),
      'END:VCARD',
    ];
    yield `${lines.join('\r\n')}\r\n`;
  }
}
