import { Agent, get } from 'node:http';

/** Reads one address again and again over one kept connection, as a browser would. */
export type Getter = { get: (path: string) => Promise<string>; close: () => void };

/** A getter for one server, with the session cookie of someone signed in. Errors: any status but 200. */
export function keepAliveGetter(url: string, cookie: string): Getter {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    get: (path) =>
      new Promise((resolve, reject) => {
        get(new URL(path, url), { agent, headers: { cookie } }, (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () => {
            const text = Buffer.concat(parts).toString();
            if (answer.statusCode === 200) resolve(text);
            else reject(new Error(`${answer.statusCode} at ${path}: ${text.slice(0, 300)}`));
          });
        }).on('error', reject);
      }),
    close: () => agent.destroy(),
  };
}
