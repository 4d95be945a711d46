import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';

/** A browser context of someone who has signed in already, with the cookies of an API client; nobody's where there are none. */
export async function signInBrowser(
  browser: Browser,
  url: string,
  cookie: string,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'America/Sao_Paulo', ...options });
  const cookies = cookie
    .split('; ')
    .filter(Boolean)
    .map((one) => {
      const [name = '', ...value] = one.split('=');
      return { name, value: value.join('='), url, httpOnly: true, sameSite: 'Lax' as const };
    });
  await context.addCookies(cookies);
  return context;
}
