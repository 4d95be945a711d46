import type { ContactEvent } from './contact.types.ts';

/** So many warnings are told one by one. */
const mostWarnings = 1000;

/** Passes events on; of very many warnings the last ones are only counted. */
export async function* limitWarnings(
  events: AsyncIterable<ContactEvent>,
): AsyncGenerator<ContactEvent, void, void> {
  let count = 0;
  for await (const event of events) {
    if (event.type !== 'warning' || ++count <= mostWarnings) yield event;
  }
  if (count > mostWarnings)
    yield { type: 'warning', index: null, reason: `${count - mostWarnings} more warnings are not listed.` };
}
