import { setTimeout as sleep } from 'node:timers/promises';
import { getStatus } from '@queunir/contracts/status/status';
import { freePort } from '@queunir/server/process/free-port';
import { setUpAndSignIn } from '../src/kit/api-client.ts';
import { connectCollector } from '../src/kit/collect-garbage.ts';
import { linkDemo, waitForCatchUp } from '../src/kit/link-demo.ts';
import { type TreeMemory, treeMemory } from '../src/kit/memory.ts';
import type { PhoneChat } from '../src/kit/phone.ts';
import { startProduct } from '../src/kit/product.ts';
import { until } from '../src/kit/until.ts';

/** A working day at speed: so many rounds, each with messages and a connection that goes and comes back. */
export type SoakSize = { rounds: number; messagesARound: number; warmUpRounds: number };

/** Memory after the warm-up and at the end, garbage collected: each the lowest of several readings. */
export type SoakResult = { warm: TreeMemory; end: TreeMemory; messages: number; reconnects: number };

const readings = 10;

/** Runs the day and measures. Errors: a message that never reached the product, a link that did not come back. */
export async function soak(size: SoakSize, say: (line: string) => void): Promise<SoakResult> {
  const inspector = await freePort();
  const product = await startProduct({
    webApp: false,
    env: { NODE_OPTIONS: `--inspect=127.0.0.1:${inspector} --inspect-publish-uid=http` },
  });
  try {
    const garbage = await connectCollector(inspector);
    const person = await setUpAndSignIn(product.url, product.setupUrl ?? '');
    const { phone } = await linkDemo(person);
    await waitForCatchUp(person);
    const chats = (await phone.chats()).filter(({ kind, archived }) => kind === 'person' && !archived);
    const pid = product.child.process.pid!;
    const taken: TreeMemory[] = [];
    let warm: TreeMemory | null = null;
    for (let round = 0; round < size.rounds; round++) {
      await phone.setOffline(true);
      await until(
        'the page to say that it is offline',
        async () => (await person.call(getStatus)).pageOffline,
      );
      await phone.setOffline(false);
      await until('the page to be back', async () => !(await person.call(getStatus)).pageOffline);
      for (let number = 0; number < size.messagesARound; number++) {
        const chat = chats[(round * 7 + number) % Math.min(20, chats.length)] as PhoneChat;
        await phone.receive(chat, `Round ${round}, message ${number}`);
        await sleep(10);
      }
      await garbage.collect();
      taken.push(treeMemory(pid));
      if (round + 1 === size.warmUpRounds) warm = lowest(taken.slice(-readings));
      if (round % 20 === 19) say(`${round + 1} of ${size.rounds} rounds: ${words(taken.at(-1)!)}`);
    }
    garbage.close();
    const end = lowest(taken.slice(-readings));
    return { warm: warm ?? end, end, messages: size.rounds * size.messagesARound, reconnects: size.rounds };
  } finally {
    await product.remove();
  }
}

const words = ({ serverMB, browserMB }: TreeMemory) =>
  `slice ${serverMB.toFixed(0)} MB, browser ${browserMB.toFixed(0)} MB`;

function lowest(taken: readonly TreeMemory[]): TreeMemory {
  return {
    serverMB: Math.min(...taken.map(({ serverMB }) => serverMB)),
    browserMB: Math.min(...taken.map(({ browserMB }) => browserMB)),
  };
}
