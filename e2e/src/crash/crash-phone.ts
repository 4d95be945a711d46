import { join } from 'node:path';
import { type Child, startChild } from '../kit/child.ts';
import { settings } from '../kit/e2e.config.ts';
import { type Phone, type PhoneChat, speakWithPhone } from '../kit/phone.ts';
import { repository } from '../kit/repository.ts';

/** A phone of its own, which goes on while the product is dead, and the chats in it. */
export type CrashPhone = { phone: Phone; chats: PhoneChat[]; child: Child };

/** Two and two people have the same name. */
const people = [
  'Ana',
  'Ana',
  'Bruno',
  'Bruno',
  'Carla',
  'Davi',
  'Elisa',
  'Fabio',
  'Gil',
  'Hana',
  'Ivo',
  'Joana',
];
const groups = ['Bakery', 'Neighbours', 'Football', 'School', 'Choir', 'Garden', 'Books', 'Market'];

/** Starts the phone with 20 chats in which a little was said. */
export async function startCrashPhone(): Promise<CrashPhone> {
  const child = startChild(process.execPath, [join(repository, 'apps/simulator/src/main.ts')], {
    cwd: repository,
    env: { ...settings.surroundings, PORT: '0', HOST: '127.0.0.1', DEMO: '', DATA_FILE: '' },
  });
  const [, url] = await child.waitForLine(/listening on (http:\S+)/, 60_000);
  const phone = speakWithPhone(`${url}/phone`);
  const ids: string[] = [];
  for (const [index, name] of people.entries()) {
    const number = `+55119555${String(10_000 + index)}`;
    const { id } = await phone.post<{ id: string }>('/contacts', { name, pushName: name, phone: number });
    ids.push(id);
    await phone.post('/receive', { contactId: id, text: `first words of person ${index}` });
  }
  for (const [index, subject] of groups.entries()) {
    const contactIds = [ids[index]!, ids[index + 4]!];
    const { id } = await phone.post<{ id: string }>('/groups', { subject, contactIds });
    await phone.post('/receive', {
      chatId: id,
      contactId: contactIds[0],
      text: `first words of group ${index}`,
    });
  }
  return { phone, chats: await phone.chats(), child };
}
