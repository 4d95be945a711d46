import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DraftKeeper } from './draft-keeper.ts';

const settle = () => new Promise((done) => setImmediate(done));
const words = (text: string) => ({ text, quotedMessageId: null });

type Reply = { version: number; conflict: boolean };

/** A slice that takes drafts as they come and answers when it is told to; timers fire when they are told to. */
function bench() {
  const server = { text: '', version: 0 };
  const open: { answer: () => void; lose: () => void }[] = [];
  const timers = new Map<number, () => void>();
  const told: { version: number; conflict: boolean }[] = [];
  let down = false;
  let next = 1;
  const keeper = new DraftKeeper(
    words(''),
    0,
    ({ text, baseVersion }) => {
      if (down) return Promise.reject(new Error('away'));
      const conflict = baseVersion !== server.version && server.text !== '' && server.text !== text;
      server.text = text;
      server.version += 1;
      const reply: Reply = { version: server.version, conflict };
      return new Promise((resolve, reject) => {
        open.push({ answer: () => resolve(reply), lose: () => reject(new Error('lost')) });
      });
    },
    (_draft, version, conflict) => told.push({ version, conflict }),
    {
      set: (act) => {
        timers.set(next, act);
        return next++;
      },
      clear: (timer) => timers.delete(timer as number),
    },
  );
  const tick = () => {
    const due = [...timers.values()];
    timers.clear();
    for (const act of due) act();
  };
  const drain = async () => {
    down = false;
    for (let round = 0; round < 50 && (open.length > 0 || timers.size > 0); round += 1) {
      for (const one of open.splice(0)) one.answer();
      await settle();
      tick();
      await settle();
    }
  };
  const away = (value: boolean) => {
    down = value;
  };
  return { keeper, server, open, told, tick, drain, away };
}

type Bench = ReturnType<typeof bench>;
const typed = fc.constantFrom('h', 'he', 'hello', 'hell', 'other', '');
const act = fc.oneof(
  typed.map((text) => ({ name: `type ${text}`, run: (b: Bench) => b.keeper.change(words(text)) })),
  fc.constant({ name: 'time', run: (b: Bench) => b.tick() }),
  fc.constant({ name: 'save', run: (b: Bench) => void b.keeper.flush() }),
  fc.constant({ name: 'hide', run: (b: Bench) => void b.keeper.flush(true) }),
  fc.nat(3).map((at) => ({ name: `answer ${at}`, run: (b: Bench) => b.open.splice(at, 1)[0]?.answer() })),
);
const mishap = fc.oneof(
  fc.nat(3).map((at) => ({ name: `lose ${at}`, run: (b: Bench) => b.open.splice(at, 1)[0]?.lose() })),
  fc.boolean().map((down) => ({ name: `down ${down}`, run: (b: Bench) => b.away(down) })),
);

async function play(acts: { run: (b: Bench) => void }[]): Promise<Bench> {
  const b = bench();
  for (const { run } of acts) {
    run(b);
    await settle();
  }
  return b;
}

test('whatever is lost, late or twice on its way, the last text that was typed is the one that is kept', async () => {
  const named = fc.array(fc.oneof(act, mishap), { maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(named, typed, async (acts, last) => {
      const b = await play(acts);
      b.keeper.change(words(last));
      await b.drain();
      expect([b.server.text, b.keeper.dirty]).toEqual([last, false]);
    }),
    { numRuns: 150 },
  );
});

test('one tab alone is never in conflict with itself, in whatever order the answers come', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
      const b = await play(acts);
      await b.drain();
      expect(b.told.filter(({ conflict }) => conflict)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('an answer that comes late takes nothing back', async () => {
  const b = bench();
  b.keeper.change(words('one'));
  void b.keeper.flush();
  b.keeper.change(words('one two'));
  void b.keeper.flush(true);
  b.open.pop()?.answer();
  await settle();
  b.open.pop()?.answer();
  await settle();
  expect(b.keeper.dirty).toBe(false);
  b.keeper.change(words('one two three'));
  await b.drain();
  expect(b.told.at(-1)).toEqual({ version: 3, conflict: false });
});

test('what is typed while an older answer is still awaited begins from the newest version', async () => {
  const b = bench();
  for (const text of ['one', 'one two']) {
    b.keeper.change(words(text));
    void b.keeper.flush(true);
  }
  b.open.pop()?.answer();
  await settle();
  b.keeper.change(words('three'));
  void b.keeper.flush(true);
  await b.drain();
  expect(b.told.filter(({ conflict }) => conflict)).toEqual([]);
  expect(b.server.text).toBe('three');
});

test('a draft of another tab is taken only while nothing is typed or on its way here', async () => {
  const b = bench();
  b.keeper.change(words('mine'));
  void b.keeper.flush();
  expect(b.keeper.adopt(words('theirs'), 9)).toBeNull();
  await b.drain();
  expect(b.keeper.adopt(words('older'), 1)).toBeNull();
  expect(b.keeper.adopt(words('theirs'), 9)).toEqual(words('theirs'));
});
