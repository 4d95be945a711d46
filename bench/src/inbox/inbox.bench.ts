import { listChats } from '@queunir/contracts/chats/chats';
import { listMessages } from '@queunir/contracts/messages/messages';
import { setUpAndSignIn } from '@queunir/e2e/kit/api-client';
import { startProduct } from '@queunir/e2e/kit/product';
import { startThrowawayCluster } from '@queunir/server/testing/throwaway-cluster';
import { Client } from 'pg';
import type { Bench, Measured } from '../kit/bench.ts';
import { keepAliveGetter } from '../kit/http-get.ts';
import { percentile, round } from '../kit/percentile.ts';
import { timeSideBySide } from '../kit/side-by-side.ts';
import { rawChatList, rawThread } from './raw-queries.ts';
import { seedInbox } from './seed-inbox.ts';

const size = { chats: 10_000, messages: 1_000_000 };
const database = 'inbox';
/** So many that both sides are as warm as a process is that runs for days. */
const turns = 2_000;

/** What a full inbox costs to look at. */
export const inbox: Bench = {
  name: 'inbox',
  measures:
    'HTTP answers of the chat list and of a thread with 10,000 chats and 1,000,000 messages, and their ratio to hand-written SQL',
  goals: [
    { figure: 'chatListP95Ms', unit: 'ms', atMost: 50 },
    { figure: 'threadP95Ms', unit: 'ms', atMost: 50 },
    { figure: 'chatListRatio', unit: '', atMost: 2 },
    { figure: 'threadRatio', unit: '', atMost: 2 },
  ],
  run: async (say) => {
    const cluster = await startThrowawayCluster();
    try {
      await onDatabase(cluster.url('postgres'), (client) => client.query(`create database ${database}`));
      return await onDatabase(cluster.url(database), (client) => measure(cluster.url(database), client, say));
    } finally {
      await cluster.stop();
    }
  },
};

async function measure(url: string, client: Client, say: (line: string) => void): Promise<Measured> {
  const start = () => startProduct({ webApp: false, env: { DATABASE_URL: url } });
  const fresh = await start();
  const { cookie } = await setUpAndSignIn(fresh.url, fresh.setupUrl ?? '').finally(fresh.remove);
  say('seeding');
  const { lineId, chatIds } = await seedInbox(client, size);
  const product = await start();
  try {
    say('measuring');
    // Chats of every size; the same ones for both sides.
    const chatOf = (turn: number) => chatIds[(turn * 37) % chatIds.length]!;
    const http = keepAliveGetter(product.url, cookie);
    const list = await timeSideBySide(
      turns,
      () => http.get(listChats.path),
      () => client.query(rawChatList, [lineId]),
    );
    const thread = await timeSideBySide(
      turns,
      (turn) => http.get(listMessages.path.replace(':chatId', chatOf(turn))),
      (turn) => client.query(rawThread, [chatOf(turn)]),
    );
    http.close();
    const p50 = (values: number[]) => percentile(values, 0.5);
    return {
      figures: {
        chatListP95Ms: round(percentile(list.ours, 0.95)),
        threadP95Ms: round(percentile(thread.ours, 0.95)),
        chatListRatio: round(p50(list.ours) / p50(list.theirs)),
        threadRatio: round(p50(thread.ours) / p50(thread.theirs)),
        chatListP50Ms: round(p50(list.ours)),
        threadP50Ms: round(p50(thread.ours)),
        ...size,
      },
      peers: { rawChatListP50Ms: round(p50(list.theirs)), rawThreadP50Ms: round(p50(thread.theirs)) },
    };
  } finally {
    await product.remove();
  }
}

async function onDatabase<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(url);
  await client.connect();
  return await work(client).finally(() => client.end());
}
