import { expect, test } from 'vitest';
import { soak } from './soak.ts';

/** Six hours of a busy day: 10,000 messages and a connection that is lost and found 300 times. */
const day = { rounds: 300, messagesARound: 34, warmUpRounds: 60 };

test('after the warm-up a long day makes neither the slice nor its browser grow by more than a tenth', async () => {
  const { warm, end, messages, reconnects } = await soak(day, (line) => console.log(line));
  console.log(
    `${messages} messages, ${reconnects} reconnects: slice ${warm.serverMB.toFixed(1)} → ${end.serverMB.toFixed(1)} MB, ` +
      `browser ${warm.browserMB.toFixed(1)} → ${end.browserMB.toFixed(1)} MB`,
  );
  expect(end.serverMB).toBeLessThan(warm.serverMB * 1.1);
  expect(end.browserMB).toBeLessThan(warm.browserMB * 1.1);
});
