import { expect, test } from 'vitest';
import { startCrashPhone } from '../src/crash/crash-phone.ts';
import { chatIdsOf, linkAndRead } from '../src/crash/link-and-read.ts';
import { readThreads } from '../src/crash/read-threads.ts';
import { settle } from '../src/crash/settle.ts';
import { supervise } from '../src/crash/supervise.ts';

/** Far more than a window of WhatsApp's page holds, so that nothing that was stored is in sight. */
const many = 400;

test('after a long absence a namesake and a group are told by what stands far up, and read back whole', async () => {
  const there = await startCrashPhone();
  const supervised = await supervise({ webApp: false, env: { WHATSAPP_URL: there.phone.pageUrl } });
  try {
    const { phone, chats } = there;
    const person = await linkAndRead(there, supervised);
    const chatIds = chatIdsOf(there, await readThreads(person));
    const namesake = chats.find(({ title }) => chats.filter((other) => other.title === title).length > 1)!;
    const group = chats.find(({ kind }) => kind === 'group')!;
    // Nothing is heard of it: the product stands still and is then killed.
    supervised.product().child.process.kill('SIGSTOP');
    for (let number = 0; number < many; number += 1) {
      await phone.receive(namesake, `to a namesake ${number}`);
      await phone.receive(group, `to a group ${number}`);
    }
    await supervised.killAndRestart();
    const answers = { unsure: 0, itWentOut: 0, heldOrFailed: {} };
    expect(await settle(there, person, chatIds, answers, () => {})).toEqual([]);
  } finally {
    await supervised.remove();
    await there.child.stop('SIGTERM', 2_000);
  }
}, 900_000);
