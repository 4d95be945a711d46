import { setUpAndSignIn } from '@queunir/e2e/kit/api-client';
import { findPersonsChromium, startPersonsBrowser } from '@queunir/e2e/kit/chromium';
import { linkDemo, waitForCatchUp } from '@queunir/e2e/kit/link-demo';
import { startProduct } from '@queunir/e2e/kit/product';
import { signInBrowser } from '@queunir/e2e/kit/sign-in-browser';
import type { Bench, Measured } from '../kit/bench.ts';
import { round } from '../kit/percentile.ts';
import { askLighthouse } from './ask-lighthouse.ts';
import { weighFirstLoad } from './first-load.ts';

/** The chat page as a browser meets it first. */
export const web: Bench = {
  name: 'web',
  measures:
    'first load of the chat page, signed in, with the demo data: kB of gzipped JavaScript, Lighthouse scores',
  goals: [
    { figure: 'firstLoadKB', unit: 'kB', atMost: 180 },
    { figure: 'performance', unit: '', atLeast: 90 },
    { figure: 'accessibility', unit: '', atLeast: 100 },
    { figure: 'bestPractices', unit: '', atLeast: 100 },
  ],
  run: async (say) => {
    const product = await startProduct();
    try {
      if (!product.setupUrl) throw new Error('The product did not ask for a first password.');
      const person = await setUpAndSignIn(product.url, product.setupUrl);
      await linkDemo(person);
      await waitForCatchUp(person);
      return await measure(product.url, person.cookie, say);
    } finally {
      await product.remove();
    }
  },
};

async function measure(url: string, cookie: string, say: (line: string) => void): Promise<Measured> {
  const browser = await startPersonsBrowser();
  const load = await signInBrowser(browser, url, cookie)
    .then((context) => weighFirstLoad(context, url, '[data-chat-id]'))
    .finally(() => browser.close());
  say('Lighthouse');
  const { complaints, ...scores } = await askLighthouse(url, cookie, findPersonsChromium());
  for (const complaint of complaints) say(complaint);
  return {
    figures: {
      firstLoadKB: round(load.scriptGzipKB, 1),
      ...scores,
      transferredKB: round(load.transferredKB, 1),
      requests: load.requests,
      shownMs: round(load.shownMs, 0),
    },
    peers: {},
  };
}
