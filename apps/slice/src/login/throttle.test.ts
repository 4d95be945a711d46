import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestSliceDatabase, type TestSliceDatabase } from '../database/test-slice-database.ts';
import { forgetTries, type Trier, takeTry } from './throttle.ts';

let database: TestSliceDatabase;
let now: number;
beforeEach(async () => {
  database = await createTestSliceDatabase();
  now = Date.UTC(2026, 4, 4, 10);
});
afterEach(() => database.close());

const from = (address: string | null): Trier => ({ address, knownDevice: null });
/** Seconds to wait, 0 when the try was let through. */
const attempt = async (trier: Trier): Promise<number> => {
  try {
    await takeTry(database.db, trier, new Date(now));
    return 0;
  } catch (error) {
    return (error as { details: { retryAfterSeconds: number } }).details.retryAfterSeconds;
  }
};
const use = async (trier: Trier, times: number) => {
  for (let tries = 0; tries < times; tries += 1) expect(await attempt(trier)).toBe(0);
};

describe('the wait after wrong passwords', () => {
  it('doubles after each try from the fifth on, up to fifteen minutes', async () => {
    const stranger = from('198.51.100.7');
    await use(stranger, 5);
    const waits: number[] = [];
    for (let round = 0; round < 13; round += 1) {
      const wait = await attempt(stranger);
      waits.push(wait);
      now += wait * 1000;
      expect(await attempt(stranger)).toBe(0);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
  });

  it('is not lengthened by knocking while it lasts', async () => {
    const stranger = from('198.51.100.7');
    await use(stranger, 5);
    for (let knocks = 0; knocks < 10; knocks += 1) expect(await attempt(stranger)).toBe(1);
    now += 999;
    expect(await attempt(stranger)).toBe(1);
    now += 1;
    expect(await attempt(stranger)).toBe(0);
  });

  it('is forgotten after a day without a try, and after the right password', async () => {
    const stranger = from('198.51.100.7');
    await use(stranger, 5);
    now += 86_400_001;
    await use(stranger, 5);
    expect(await attempt(stranger)).toBe(1);
    await forgetTries(database.db, stranger);
    await use(stranger, 5);
  });

  it('is one for all who have no address', async () => {
    await use(from(null), 5);
    expect(await attempt(from(null))).toBe(1);
  });
});

describe('who is counted together', () => {
  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff'],
    ['2001:db8::1', '2001:db8::2'],
    ['2001:db8::a:b:c:d', '2001:db8::e:f:1:2'],
    ['2001:db8::1', '2001:db8:0:0:9:9:9:9'],
    ['2001:db8:0:1::7', '2001:db8:0:1:8:8:8:8'],
    ['::1', '::2'],
    ['fe80::1%eth0', 'fe80::2%eth0'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:192.0.2.1', '192.0.2.1'],
    ['2001:DB8::1', '2001:db8::1'],
  ])('%s and %s', async (one, other) => {
    await use(from(one), 5);
    expect(await attempt(from(other))).toBe(1);
  });

  it.each([
    ['192.0.2.1', '192.0.2.2'],
    ['2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['2001:db8::1', '2001:db8:1::1'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.2'],
  ])('but not %s and %s', async (one, other) => {
    await use(from(one), 5);
    expect(await attempt(from(other))).toBe(0);
  });

  it('a known browser, by itself, wherever it is', async () => {
    const known = (byte: number, address: string): Trier => ({
      address,
      knownDevice: Buffer.alloc(32, byte),
    });
    await use(from('192.0.2.1'), 5);
    await use(known(1, '192.0.2.1'), 5);
    expect(await attempt(known(1, '192.0.2.9'))).toBe(1);
    expect(await attempt(known(2, '192.0.2.1'))).toBe(0);
  });
});
