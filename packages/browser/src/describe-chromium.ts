import { AppError } from '@queunir/server/errors/app-error';
import type { BrowserConfig } from './browser.config.ts';
import { chooseChromium } from './choose-chromium.ts';

/** Says for the terminal which browser is used. A missing one stops nothing: its words say what to do. */
export async function describeChromium(config: BrowserConfig): Promise<string> {
  try {
    const { kind, path, sandbox, whyNoSandbox } = await chooseChromium(config);
    return `Chromium, ${kind}, ${path}${sandbox ? '' : `, without its sandbox (${whyNoSandbox})`}`;
  } catch (error) {
    return error instanceof AppError ? error.message : 'none was found';
  }
}
