import { listUsers } from '@queunir/contracts/account/operators';
import { adminEventsPath } from '@queunir/contracts/admin/events';
import { listSlices } from '@queunir/contracts/admin/slices';
import { allGatewayEndpoints } from '@queunir/contracts/all-gateway-endpoints';
import { signedIn } from './api-client.ts';

/** Everything that an operator can read of a service, as one text: each endpoint of theirs, for every slice and account. */
export async function operatorSight(url: string, cookie: string): Promise<string> {
  const { call } = signedIn(url, cookie);
  const numbers = (await call(listSlices, { query: {} })).slices.map(({ number }) => String(number));
  const userIds = (await call(listUsers, { query: {} })).users.map(({ id }) => id);
  const known: Record<string, string[]> = { number: numbers, userId: userIds };
  const seen: string[] = [];
  for (const { method, path, access } of Object.values(allGatewayEndpoints)) {
    if (method !== 'GET' || access !== 'admin') continue;
    const [, param] = /:(\w+)/.exec(path) ?? [];
    for (const value of param ? (known[param] ?? []) : [''])
      seen.push(await textAt(url, cookie, path.replace(/:\w+/, value)));
  }
  return seen.join('\n');
}

async function textAt(url: string, cookie: string, path: string): Promise<string> {
  const query = path.endsWith('/logs') ? '?lines=1000' : '';
  const answer = await fetch(new URL(`${path}${query}`, url), { headers: { cookie } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return `${path} ${await answer.text()}`;
}

/** Listens to an operator's live facts; `end` gives all that was told. */
export async function overhear(url: string, cookie: string): Promise<{ end: () => Promise<string> }> {
  const controller = new AbortController();
  const answer = await fetch(new URL(adminEventsPath, url), {
    headers: { cookie },
    signal: controller.signal,
  });
  let heard = '';
  const reading = (async () => {
    for await (const part of answer.body!.pipeThrough(new TextDecoderStream())) heard += part;
  })().catch(() => undefined);
  return {
    end: async () => {
      controller.abort();
      await reading;
      return heard;
    },
  };
}
