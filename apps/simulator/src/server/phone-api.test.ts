import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Simulator, startSimulator } from '../start-simulator.ts';
import { addPerson, apiOf } from '../testing/test-page.ts';

let simulator: Simulator;
let api: ReturnType<typeof apiOf>;

beforeAll(async () => {
  simulator = await startSimulator({ now: Date.UTC(2026, 8, 1, 12) });
  api = apiOf(simulator);
});
afterAll(() => simulator.stop());

const status = async (path: string, body: string): Promise<[number, string]> => {
  const answer = await fetch(`${simulator.phoneUrl}/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return [answer.status, ((await answer.json()) as { error: string }).error];
};

describe('the phone API', () => {
  test('says clearly what is wrong with a request', async () => {
    expect(await status('receive', '{"chatId":"chat-1"}')).toEqual([400, expect.stringContaining('text')]);
    expect(await status('receive', '{"text":"hi"}')).toEqual([400, 'give "chatId" or "contactId"']);
    expect(await status('receive', '{"chatId":"nowhere","text":"hi"}')).toEqual([
      404,
      'there is no chat "nowhere"',
    ]);
    expect(await status('receive', 'not json')).toEqual([400, 'the body is not valid JSON']);
    expect(await status('seed', '{"chats":0,"messages":1}')).toEqual([400, expect.stringContaining('chats')]);
    expect(await status('contacts', '{"name":"A","pushName":"A","phone":"123"}')).toEqual([
      400,
      expect.stringContaining('a phone number is +'),
    ]);
    expect(await status('scan', '{}')).toEqual([409, 'no page shows a QR code']);
    expect(await status('nothing-here', '{}')).toEqual([404, expect.stringContaining('no such address')]);
  });

  test('refuses changes that make no sense', async () => {
    const { chatId, keys } = addPerson({ simulator }, 'Strict');
    expect(await status('tick', JSON.stringify({ chatId, key: keys[0], tick: 'read' }))).toEqual([
      400,
      'only own messages have ticks',
    ]);
    await api.post('delete', { chatId, key: keys[0] });
    expect(await status('edit', JSON.stringify({ chatId, key: keys[0], text: 'x' }))).toEqual([
      400,
      'a deleted message cannot be edited',
    ]);
    const { id } = await api.post<{ id: string }>('groups', {
      subject: 'G',
      contactIds: [simulator.phone.state.contacts[0]?.id],
    });
    expect(await status('receive', JSON.stringify({ chatId: id, text: 'who?' }))).toEqual([
      400,
      'a message in a group needs "contactId"',
    ]);
  });

  test('tells the truth about messages, with directions', async () => {
    const { chatId, keys } = addPerson({ simulator }, 'Truth', ['in']);
    const { key } = await api.post<{ key: string }>('send', { chatId, text: 'out' });
    await api.post('system', { chatId, text: 'joined' });
    const truth = await api.get<{
      chats: { title: string; messages: { key: string; direction: string; text: string }[] }[];
    }>(`truth?chat=${chatId}`);
    expect(truth.chats[0]?.title).toBe('Truth');
    expect(truth.chats[0]?.messages).toMatchObject([
      { key: keys[0], direction: 'in', text: 'in' },
      { key, direction: 'out', text: 'out' },
      { direction: 'system', text: 'joined' },
    ]);
  });

  test('seeds the same chats for the same seed and others for another', async () => {
    const keys = async (seed: number): Promise<string[]> => {
      await api.post('seed', { chats: 12, messages: 9, seed });
      return simulator.phone.state.chats.flatMap((chat) => chat.messages.map((message) => message.key));
    };
    const first = await keys(3);
    expect(first).toHaveLength(108);
    expect(await keys(3)).toEqual(first);
    expect(await keys(4)).not.toEqual(first);
    expect(new Set(first).size).toBe(108);
  });

  test('turns a headless browser away before the page and gives faces their pictures', async () => {
    const refused = await fetch(simulator.url, { headers: { 'user-agent': 'X HeadlessChrome/1' } });
    expect(await refused.text()).not.toContain('id="app"');
    const face = await fetch(`${simulator.url}/avatars/chat-1.svg`);
    expect(face.headers.get('content-type')).toContain('image/svg+xml');
    expect(await (await fetch(`${simulator.url}/avatars/chat-1.svg`)).text()).toBe(await face.text());
  });

  test('keeps everything in its file between runs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'simulator-'));
    const dataFile = join(folder, 'state.json');
    const first = await startSimulator({ dataFile });
    addPerson({ simulator: first }, 'Kept', ['remember me']);
    await first.stop();
    const second = await startSimulator({ dataFile, demo: true });
    expect(second.phone.state.chats.map((chat) => chat.messages[0]?.text)).toEqual(['remember me']);
    await second.stop();
    await rm(folder, { recursive: true });
  });
});
