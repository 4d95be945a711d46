import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { type ApiClient, setUpAndSignIn, signedIn } from './api-client.ts';
import { linkDemo } from './link-demo.ts';
import { type Phone, speakWithPhone } from './phone.ts';
import { startProduct } from './product.ts';

/** Where the product of this run is, and how to get in. */
type Shared = { url: string; cookie: string; phoneUrl: string };

declare module 'vitest' {
  interface ProvidedContext {
    sharedProduct: Shared;
  }
}

/** Runs once before all journeys: starts one product, linked to the demo phone, and takes it away at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Replies are checked against their contracts outside production.
  const product = await startProduct({ env: { NODE_ENV: 'test' } });
  try {
    const person = await setUpAndSignIn(product.url, product.setupUrl!);
    const { phone } = await linkDemo(person);
    const phoneUrl = new URL('/phone', phone.pageUrl).href;
    project.provide('sharedProduct', { url: product.url, cookie: person.cookie, phoneUrl });
    return product.remove;
  } catch (error) {
    await product.remove();
    throw new Error(`The product said:\n${product.child.lines.slice(-60).join('\n')}`, { cause: error });
  }
}

/** The product that all journeys of a run share, linked to the demo phone. */
export function useSharedProduct(): { url: string; person: ApiClient; phone: Phone } {
  const { url, cookie, phoneUrl } = inject('sharedProduct');
  return { url, person: signedIn(url, cookie), phone: speakWithPhone(phoneUrl) };
}
