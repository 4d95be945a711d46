import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { MemoryRouter } from 'react-router';

/** Starts these texts for what is drawn in a test. */
export async function speak(language: string, texts: object): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: texts } },
    interpolation: { escapeValue: false },
  });
}

/** Draws a part of the app at an address, with what was fetched before in `client`. */
export function draw(part: ReactNode, { client = new QueryClient(), address = '/' } = {}): string {
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[address]}>{part}</MemoryRouter>
    </QueryClientProvider>,
  );
}

function Taker({ take }: { take: () => void }) {
  take();
  return null;
}

/** Gives what a hook returns when it is first used, with its mutations ready to be called. */
export function runHook<T>(hook: () => T, client: QueryClient = new QueryClient()): T {
  const taken: T[] = [];
  draw(<Taker take={() => taken.push(hook())} />, { client });
  return taken[0] as T;
}

/** The words of a drawn part, without its tags; what is only read aloud is among them. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
