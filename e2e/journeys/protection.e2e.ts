import { request as plainRequest } from 'node:http';
import { sliceEndpoints } from '@queunir/contracts/all-endpoints';
import { eventsPath } from '@queunir/contracts/events/events';
import { getSession, login, setPassword } from '@queunir/contracts/login/login';
import { describe, expect, test } from 'vitest';
import { password, send } from '../src/kit/api-client.ts';
import { useSharedProduct } from '../src/kit/shared-product.ts';

const { url } = useSharedProduct();
const stranger = '';
const someId = '01900000-0000-7000-8000-000000000000';
const closed = Object.entries(sliceEndpoints).filter(([, { access }]) => access !== 'public');

describe('a stranger at the running product', () => {
  test.each(closed)('is turned away from %s', async (_, { method, path }) => {
    const address = path.replace(/:\w+/g, someId);
    const answer = await fetch(new URL(address, url), {
      method,
      headers: { 'content-type': 'application/json' },
      ...(method === 'GET' ? {} : { body: '{}' }),
    });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: { code: 'not_signed_in' } });
  });

  test('is turned away from the event stream and from pictures', async () => {
    expect((await fetch(new URL(eventsPath, url))).status).toBe(401);
    expect((await fetch(new URL(`/api/faces/${someId}`, url))).status).toBe(401);
  });

  test('learns whether a password is set, and nothing else', async () => {
    const { reply } = await send(url, stranger, getSession, {});
    expect(reply).toEqual({ state: 'signed-out', sessionId: null });
  });

  test('cannot set the password a second time', async () => {
    const again = send(url, stranger, setPassword, { body: { token: 'whatever it was', password } });
    await expect(again).rejects.toMatchObject({ status: expect.toBeOneOf([400, 403, 404, 409, 410, 422]) });
  });
});

describe('a foreign page', () => {
  test('cannot sign in or act on behalf of its reader', async () => {
    const answer = await fetch(new URL(login.path, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://example.com' },
      body: JSON.stringify({ password }),
    });
    expect(answer.status).toBe(403);
  });

  test('cannot reach the product under a name of its own', async () => {
    const status = await new Promise((resolve, reject) => {
      plainRequest(new URL('/api/session', url), { headers: { host: 'rebound.example.com' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });
});
