import { eventsPath } from '@queunir/contracts/events/events';
import type { Page } from 'playwright-core';

/** An event as it reached a person's page. */
export type Arrival = { at: number; chatId: string; messageId: string };

/**
 * Opens one more event stream in a page that shows the product, and tells of every `message.received` with the moment it
 * reached the page, in milliseconds of the machine's clock. Resolves when the stream is open.
 */
export async function watchArrivals(page: Page, tell: (arrival: Arrival) => void): Promise<void> {
  await page.exposeFunction('queunirArrived', tell);
  await page.evaluate(
    (path) =>
      new Promise<void>((resolve, reject) => {
        const stream = new EventSource(path);
        stream.onopen = () => resolve();
        stream.onerror = () => reject(new Error('The event stream failed.'));
        stream.addEventListener('message', ({ data }) => {
          const at = performance.timeOrigin + performance.now();
          const event = JSON.parse(data);
          const arrived: unknown = Reflect.get(window, 'queunirArrived');
          if (event.type === 'message.received' && typeof arrived === 'function')
            arrived({ at, chatId: event.chatId, messageId: event.messageId });
        });
      }),
    eventsPath,
  );
}
