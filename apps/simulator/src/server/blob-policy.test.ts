import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLinkedPage, type TestPage } from '../testing/test-page.ts';

let bench: TestPage;

beforeAll(async () => {
  bench = await openLinkedPage();
});
afterAll(() => bench.close());

const fetchBlob = (): Promise<string> =>
  bench.page.evaluate(() =>
    fetch(URL.createObjectURL(new Blob(['x']))).then(
      (answer) => answer.text(),
      () => 'refused',
    ),
  );

test('the page may fetch a blob until the policy forbids it; all else goes on', async () => {
  expect(await fetchBlob()).toBe('x');
  const loaded = bench.page.waitForEvent('load');
  await bench.post('settings', { blobPolicy: true });
  await loaded;
  await bench.page.waitForSelector('#side #pane-side');
  expect(await fetchBlob()).toBe('refused');
});
