import { bundleReader } from '@queunir/reader/bundle';
import type { Page } from 'playwright-core';

/** Evaluates in an isolated world beside a page in which the reader is installed; numbers only come back. */
export type World = { evaluate: (expression: string) => Promise<number> };

/** Puts the reader into a world of its own beside the page. */
export async function enterWorld(page: Page): Promise<World> {
  const cdp = await page.context().newCDPSession(page);
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'reader',
  });
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return Number(result.value);
  };
  await evaluate(`${await bundleReader()}; 0`);
  return { evaluate };
}
