import type { ArchiveRead } from '@queunir/reader/feed';
import { expect, test } from 'vitest';
import { row } from '../../ingest/testing/feeds.ts';
import type { Hands } from '../hands/hands.ts';
import type { ReaderPort } from '../world/reader-port.ts';
import { walkArchive } from './walk-archive.ts';

/** A page whose entry opens a panel; `told`: the reader can tell that it is the archive. */
function page(told: ArchiveRead | null) {
  const pressed: string[] = [];
  let open = false;
  const box = { x: 0, y: 0, width: 10, height: 10 };
  const reader: Partial<ReaderPort> = {
    search: async () => ({ searching: false, hits: [] }),
    archive: async () => (open ? told : null),
    place: async (name) => {
      if (name === 'archived-entry') return { box, reachable: !open };
      return name === 'archive-back' && open && told ? { box, reachable: true } : null;
    },
    scroller: async () => ({ box, scrollTop: 0, scrollHeight: 10, clientHeight: 10 }),
  };
  const hands: Partial<Hands> = {
    click: async () => {
      pressed.push(open ? 'back' : 'entry');
      open = !open;
    },
    press: async (key) => {
      pressed.push(key);
      if (key === 'Escape') open = false;
    },
  };
  const stop = new AbortController();
  const turn = { signal: stop.signal, checkpoint: () => stop.signal.throwIfAborted() };
  return {
    at: { reader: reader as ReaderPort, hands: hands as Hands, turn },
    stop,
    pressed,
    isOpen: () => open,
  };
}

test('the panel is read and left by its way back', async () => {
  const rows = [row('Old Client', 'x', 'Monday')];
  const { at, pressed, isOpen } = page({ total: 1, rows });
  expect(await walkArchive(at)).toEqual({ windows: [rows], whole: true });
  expect([pressed, isOpen()]).toEqual([['entry', 'back'], false]);
});

test('a panel that nobody can tell is left all the same, and gives nothing', async () => {
  const { at, pressed, isOpen } = page(null);
  expect(await walkArchive(at)).toBeNull();
  expect([pressed, isOpen()]).toEqual([['entry', 'Escape'], false]);
});

test('a walk that is called off leaves the panel too', async () => {
  const { at, stop, isOpen } = page({ total: 900, rows: [row('Old Client', 'x', 'Monday')] });
  const { click } = at.hands;
  at.hands.click = async (...given) => {
    await click(...given);
    stop.abort(new Error('a person waits'));
  };
  await expect(walkArchive(at)).rejects.toThrow('a person waits');
  expect(isOpen()).toBe(false);
});
