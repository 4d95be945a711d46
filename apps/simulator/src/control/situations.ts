import { el, on } from '../page/kit/element.ts';

type Situation = { words: string; path: string; body: object };

const situations: Situation[] = [
  { words: 'Used in another window', path: 'popup', body: { show: 'elsewhere' } },
  { words: 'Used on another computer', path: 'popup', body: { show: 'conflict' } },
  { words: 'In a call in another tab', path: 'popup', body: { show: 'call' } },
  { words: 'Opened in a second tab', path: 'popup', body: { show: 'second-tab' } },
  { words: 'New terms to accept', path: 'popup', body: { show: 'terms' } },
  { words: 'Passkey wanted', path: 'popup', body: { show: 'passkey' } },
  { words: 'WhatsApp unavailable', path: 'popup', body: { show: 'unavailable' } },
  { words: 'Still connecting', path: 'popup', body: { show: 'starting' } },
  { words: 'This phone has no connection', path: 'banner', body: { show: 'phone-silent' } },
  { words: 'Trying to connect again', path: 'banner', body: { show: 'retrying' } },
  { words: 'Loading missed messages', path: 'banner', body: { show: 'loading', percent: 40 } },
  { words: 'Asks whether to stay linked', path: 'dialog', body: { show: 'onboarding' } },
  { words: 'Logged out: its database broke', path: 'logout', body: { reason: 'database' } },
  { words: 'Logged out: it could not keep up', path: 'logout', body: { reason: 'sync' } },
  { words: 'Logged out: it could not be linked', path: 'logout', body: { reason: 'link' } },
  { words: 'Logged out: too many computers', path: 'logout', body: { reason: 'limit' } },
  { words: 'A picture full screen', path: 'viewer', body: { open: true } },
];

const endings: [path: string, body: object][] = [
  ['popup', { show: 'none' }],
  ['banner', { show: 'none' }],
  ['dialog', { show: 'none' }],
  ['viewer', { open: false }],
];

/** Brings about what can happen to a linked computer, and ends it; `attempt` does it at the phone. */
export function createSituations(attempt: (path: string, body: object) => void): HTMLElement {
  const choice = el(
    'select',
    { id: 'situation', 'aria-label': 'What happens' },
    ...situations.map(({ words }, place) => el('option', { value: place }, words)),
  );
  const show = on(el('button', { type: 'button', id: 'situation-show' }, 'Let it happen'), 'click', () => {
    const chosen = situations[Number(choice.value)];
    if (chosen) attempt(chosen.path, chosen.body);
  });
  const end = on(el('button', { type: 'button', id: 'situation-end' }, 'All well again'), 'click', () => {
    for (const [path, body] of endings) attempt(path, body);
  });
  return el(
    'details',
    { class: 'situations' },
    el('summary', {}, 'What can happen to the computer'),
    choice,
    el('div', { class: 'situation-buttons' }, show, end),
  );
}
