import { expect, test } from 'vitest';
import { type Draft, DraftKeeper, saveAfterMs } from './draft-keeper.ts';

type Saved = Draft & { baseVersion: number };
const words = (text: string): Draft => ({ text, quotedMessageId: null });
const settle = () => new Promise((done) => setImmediate(done));

/** A server that counts versions and keeps both texts when an edit began from an old one. */
function bench(version = 0) {
  const saves: Saved[] = [];
  const told: { text: string; conflict: boolean }[] = [];
  const planned: { act: () => void; ms: number }[] = [];
  const state = { version, down: false };
  const keeper = new DraftKeeper(
    words(''),
    version,
    async (draft) => {
      if (state.down) throw new Error('away');
      saves.push(draft);
      const conflict = draft.baseVersion !== state.version;
      state.version++;
      return { version: state.version, conflict };
    },
    (draft, _, conflict) => told.push({ text: draft.text, conflict }),
    {
      set: (act, ms) => planned.push({ act, ms }),
      clear: (timer) => planned.splice((timer as number) - 1, 1),
    },
  );
  const tick = async () => {
    for (const plan of planned.splice(0)) plan.act();
    await settle();
  };
  return { keeper, saves, told, planned, state, tick };
}

test('what is typed is saved once, within 500 ms', async () => {
  const { keeper, saves, planned, tick } = bench();
  keeper.change(words('h'));
  keeper.change(words('hi'));
  expect(planned).toHaveLength(1);
  expect(planned[0]!.ms).toBe(saveAfterMs);
  expect(saveAfterMs).toBeLessThanOrEqual(500);
  await tick();
  expect(saves.map((save) => save.text)).toEqual(['hi']);
});

test('every save begins from the version of the one before', async () => {
  const { keeper, saves, tick } = bench();
  keeper.change(words('a'));
  await tick();
  keeper.change(words('ab'));
  await tick();
  expect(saves.map((save) => save.baseVersion)).toEqual([0, 1]);
});

test('nothing is saved when nothing changed', async () => {
  const { keeper, saves } = bench();
  await keeper.flush();
  expect(saves).toEqual([]);
});

test('leaving saves at once', () => {
  const { keeper, saves } = bench();
  keeper.change(words('bye'));
  keeper.close();
  expect(saves.map((save) => save.text)).toEqual(['bye']);
});

test('a save that fails is tried again and loses nothing', async () => {
  const { keeper, saves, state, tick } = bench();
  state.down = true;
  keeper.change(words('kept'));
  await tick();
  expect(keeper.dirty).toBe(true);
  state.down = false;
  await tick();
  expect(saves.map((save) => save.text)).toEqual(['kept']);
  expect(keeper.dirty).toBe(false);
});

test('a conflict is told', async () => {
  const { keeper, told, state, tick } = bench();
  state.version = 4;
  keeper.change(words('mine'));
  await tick();
  expect(told).toEqual([{ text: 'mine', conflict: true }]);
});

test('a draft of another tab is taken when nothing is typed here, and left when something is', () => {
  const { keeper } = bench(1);
  expect(keeper.adopt(words('theirs'), 2)).toEqual(words('theirs'));
  expect(keeper.adopt(words('old'), 1)).toBeNull();
  keeper.change(words('mine'));
  expect(keeper.adopt(words('theirs again'), 3)).toBeNull();
});

test('a text on its way stays a draft on the server until the slice has taken it', async () => {
  const { keeper, saves, tick } = bench();
  keeper.change(words('hello'));
  await tick();
  const taken = keeper.holdSent();
  keeper.change(words(''));
  await tick();
  await keeper.flush(true);
  expect(saves.map((save) => save.text)).toEqual(['hello']);
  taken();
  taken();
  await settle();
  expect(saves.map((save) => save.text)).toEqual(['hello', '']);
});

test('what is typed while another text is on its way is saved', async () => {
  const { keeper, saves, tick } = bench();
  keeper.holdSent();
  keeper.change(words('next'));
  await tick();
  expect(saves.map((save) => save.text)).toEqual(['next']);
});
