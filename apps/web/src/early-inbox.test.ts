import { getAccountSession } from '@queunir/contracts/account/account';
import { listChats } from '@queunir/contracts/chats/chats';
import { getSession } from '@queunir/contracts/login/login';
import { getSettings } from '@queunir/contracts/settings/settings';
import { getStatus } from '@queunir/contracts/status/status';
import { expect, onTestFinished, test } from 'vitest';
import { hearStream } from './app/events/early-stream.ts';
import { askEarlyForInbox, inboxAddresses } from './early-inbox.ts';
import { answerRequests } from './kit/answers.test-kit.ts';
import { addressOf, call } from './kit/call.ts';
import { forgetEarly } from './kit/early.ts';
import { sessionAddress as serviceAddress } from './session-address.service.ts';
import { sessionAddress } from './session-address.standalone.ts';

const ask = async (state: string, pathname: string, search = '') => {
  const asked = answerRequests({ [`GET ${sessionAddress}`]: { body: { state, sessionId: null } } });
  const source = globalThis.EventSource;
  globalThis.EventSource = class {
    close() {}
  } as unknown as typeof EventSource;
  onTestFinished(() => {
    hearStream(() => undefined)();
    globalThis.EventSource = source;
    forgetEarly();
  });
  await askEarlyForInbox({ pathname, search });
  return asked;
};

test('what is asked early is what the contracts name', () => {
  expect(sessionAddress).toBe(getSession.path);
  expect(serviceAddress).toBe(getAccountSession.path);
  const list = (query: object) => addressOf(listChats.path, undefined, query);
  expect(inboxAddresses).toEqual([
    list({ filter: 'all', limit: 40 }),
    getStatus.path,
    getSettings.path,
    list({ limit: 1 }),
    list({ filter: 'archived', limit: 1 }),
  ]);
});

test('whoever is signed in and goes to the inbox has its data asked for before the code is there', async () => {
  expect(await ask('signed-in', '/')).toEqual([sessionAddress, ...inboxAddresses].map((at) => `GET ${at}`));
});

test('a stranger, and who goes elsewhere, is asked for nothing more', async () => {
  for (const [state, path] of [
    ['signed-out', '/'],
    ['needs-setup', '/chats'],
    ['signed-in', '/settings'],
  ] as const)
    expect(await ask(state, path)).toEqual([`GET ${sessionAddress}`]);
  expect(await ask('signed-in', '/chats', '?filter=waiting')).toEqual([`GET ${sessionAddress}`]);
});

test('an early answer is taken once; the next call asks again', async () => {
  const asked = await ask('signed-out', '/');
  await call(getSession);
  expect(asked).toHaveLength(1);
  await call(getSession);
  expect(asked).toHaveLength(2);
});

test('an early answer that nobody took is forgotten', async () => {
  const asked = await ask('signed-out', '/');
  forgetEarly();
  await call(getSession);
  expect(asked).toHaveLength(2);
});
