import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { listen } from '@queunir/server/http/listen';

/** A program of an operator that is told of alerts. */
export type TestWebhookServer = {
  readonly url: string;
  /** What it answers from now on. */
  status: number;
  readonly received: { headers: IncomingHttpHeaders; body: string; path: string }[];
  close(): Promise<void>;
};

/** Starts one on a free port of this machine. */
export async function startTestWebhookServer(): Promise<TestWebhookServer> {
  const received: TestWebhookServer['received'] = [];
  const answer: RequestListener = async (req, res) => {
    received.push({ headers: req.headers, body: await text(req), path: req.url ?? '' });
    res.writeHead(state.status, { location: '/elsewhere' }).end('said');
  };
  const listening = await listen(answer, { host: '127.0.0.1', port: 0 });
  const state: TestWebhookServer = {
    url: `http://127.0.0.1:${listening.port}/hook`,
    status: 200,
    received,
    close: () => listening.close(),
  };
  return state;
}
