import type { Page } from 'playwright-core';

/** One answer of the server, changed on its way to the page. */
export type Patch = {
  /** Path below the origin, `*` for one part: `/api/chats/*`. */
  path: string;
  method?: string;
} & (
  | { /** Changes the JSON of the real answer. */ change: (reply: never) => unknown }
  | { /** Answers instead of the server. */ answer: { status: number; body: unknown } }
  | { /** Nobody is there. */ gone: true }
);

/** Puts patches before the server, for this page. */
export async function applyPatches(page: Page, patches: readonly Patch[]): Promise<void> {
  for (const patch of patches)
    await page.route(
      (url) => matches(patch.path, url.pathname),
      async (route) => {
        if (patch.method && route.request().method() !== patch.method) return route.fallback();
        if ('gone' in patch) return route.abort('connectionrefused');
        if ('answer' in patch)
          return route.fulfill({ status: patch.answer.status, json: patch.answer.body as object });
        try {
          const real = await route.fetch();
          await route.fulfill({ response: real, json: patch.change((await real.json()) as never) as object });
        } catch {
          // The page went, or the server closed this connection: the page sees what it would see then.
          await route.abort().catch(() => undefined);
        }
      },
    );
}

/** True when the path is the pattern's; a `*` stands for one part, `**` for all that follows. */
export function matches(pattern: string, path: string): boolean {
  const source = pattern
    .split('/')
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]+' : part.replaceAll('.', '\\.')))
    .join('/');
  return new RegExp(`^${source}$`).test(path);
}
