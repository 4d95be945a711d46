import { setTimeout as sleep } from 'node:timers/promises';
import { listChats, openChat } from '@queunir/contracts/chats/chats';
import { getMessage } from '@queunir/contracts/messages/messages';
import { type ApiClient, setUpAndSignIn } from '@queunir/e2e/kit/api-client';
import { startPersonsBrowser } from '@queunir/e2e/kit/chromium';
import { linkDemo, waitForCatchUp } from '@queunir/e2e/kit/link-demo';
import type { Phone, PhoneChat } from '@queunir/e2e/kit/phone';
import { startProduct } from '@queunir/e2e/kit/product';
import { signInBrowser } from '@queunir/e2e/kit/sign-in-browser';
import type { Bench, Measured } from '../kit/bench.ts';
import { percentile, round } from '../kit/percentile.ts';
import { type Arrival, watchArrivals } from './arrivals.ts';

const messages = 1_000;
/** Five chats take turns: the first is open in the page, the others are not. */
const chatsInTurn = 5;
/** A message that has not arrived after this is lost. */
const patienceMs = 3_000;

/** How live an incoming message is. */
export const live: Bench = {
  name: 'live',
  measures:
    'from the moment the page draws an incoming message (in the list or as a bubble) to the event in a browser page',
  goals: [
    { figure: 'p50Ms', unit: 'ms', atMost: 50 },
    { figure: 'p99Ms', unit: 'ms', atMost: 250 },
    { figure: 'lost', unit: 'messages', atMost: 0 },
  ],
  run: async (say) => {
    const product = await startProduct();
    try {
      if (!product.setupUrl) throw new Error('The product did not ask for a first password.');
      const person = await setUpAndSignIn(product.url, product.setupUrl);
      const { phone } = await linkDemo(person);
      await waitForCatchUp(person);
      const browser = await startPersonsBrowser();
      try {
        const page = await (await signInBrowser(browser, product.url, person.cookie)).newPage();
        await page.goto(product.url);
        return await measure(person, phone, say, (tell) => watchArrivals(page, tell));
      } finally {
        await browser.close();
      }
    } finally {
      await product.remove();
    }
  },
};

async function measure(
  person: ApiClient,
  phone: Phone,
  say: (line: string) => void,
  watch: (tell: (arrival: Arrival) => void) => Promise<void>,
): Promise<Measured> {
  const arrivals: Arrival[] = [];
  await watch((arrival) => void arrivals.push(arrival));
  const chats = await pickChats(person, phone);
  const keys = new Map<string, string>();
  for (let number = 0; number < messages; number++) {
    const text = `Live message ${number} of ${messages}`;
    const before = arrivals.length;
    keys.set(text, (await phone.receive(chats[number % chats.length]!, text)).key);
    for (let waited = 0; arrivals.length === before && waited < patienceMs; waited += 5) await sleep(5);
    if (number % 100 === 99) say(`${number + 1} of ${messages}`);
  }
  const drawn = await phone.drawn();
  const drawnAt = new Map<string, number>(
    [...keys].flatMap(([text, key]) => (drawn[key] ? [[text, drawn[key]] as const] : [])),
  );
  const took = await matchTexts(person, arrivals, drawnAt);
  return {
    figures: {
      p50Ms: round(percentile(took, 0.5)),
      p99Ms: round(percentile(took, 0.99)),
      messages,
      lost: messages - took.length,
      maxMs: round(percentile(took, 1)),
    },
    peers: {},
  };
}

async function pickChats(person: ApiClient, phone: Phone): Promise<PhoneChat[]> {
  const all = await phone.chats();
  const alone = (chat: PhoneChat) => all.filter(({ title }) => title === chat.title).length === 1;
  const chats = all
    .filter((chat) => chat.kind === 'person' && !chat.archived && alone(chat))
    .slice(0, chatsInTurn);
  const rows = (await person.call(listChats, { query: { q: chats[0]!.title } })).chats;
  await person.call(openChat, { params: { chatId: rows[0]!.id }, body: { readUnread: true } });
  await sleep(2_000);
  return chats;
}

/** Milliseconds from the page to the first event, of every message that arrived. */
async function matchTexts(
  person: ApiClient,
  arrivals: readonly Arrival[],
  drawnAt: ReadonlyMap<string, number>,
): Promise<number[]> {
  const first = new Map<string, number>();
  for (const { at, messageId } of arrivals) {
    // A provisional message may have been replaced by the bubble's own meanwhile.
    const found = await person.call(getMessage, { params: { messageId } }).catch(() => null);
    if (found && drawnAt.has(found.text) && !first.has(found.text)) first.set(found.text, at);
  }
  return [...first].map(([text, at]) => at - drawnAt.get(text)!);
}
