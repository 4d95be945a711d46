import { QueryClient } from '@tanstack/react-query';
import { Route, Routes } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { ApiError } from '../../kit/api-error.ts';
import { draw, speak, wordsOf } from '../../kit/draw.test-kit.tsx';
import { sessionKey } from '../../kit/session-key.ts';
import { statusKey } from '../../link/api/use-status.ts';
import { makeStatus } from '../../link/make-status.test-kit.ts';
import { PaneError } from '../../ui/PaneError.tsx';
import { Gate } from '../edition/Gate.tsx';
import { LinkLight } from '../frame/LinkLight.tsx';
import { Rail } from '../frame/Rail.tsx';
import { en } from '../texts/en.ts';
import { GoneChat } from './GoneChat.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { SidePanel } from './SidePanel.tsx';

beforeAll(() => speak('en', en));
const nothing = () => undefined;

describe('the gate', () => {
  const behind = (client: QueryClient, address = '/chats') =>
    draw(
      <Routes>
        <Route element={<Gate />}>
          <Route path="chats" element={<p>the chats</p>} />
          <Route path="login" element={<p>sign in</p>} />
        </Route>
      </Routes>,
      { client, address },
    );
  const known = (state: string, status = makeStatus()) => {
    const client = new QueryClient();
    client.setQueryData(sessionKey, { state, sessionId: null });
    client.setQueryData(statusKey, status);
    return client;
  };

  it('says that it loads until it is known who is there, and shows nothing of anybody', () => {
    const html = behind(new QueryClient());
    expect(wordsOf(html)).not.toContain('the chats');
    expect(html).toContain('<output');
  });

  it('lets a signed-in person through, and no other', () => {
    expect(wordsOf(behind(known('signed-in')))).toBe('the chats');
    for (const state of ['signed-out', 'needs-setup'])
      expect(wordsOf(behind(known(state)))).not.toContain('the chats');
    expect(wordsOf(behind(known('signed-out'), '/login'))).toBe('sign in');
  });

  it('lets nobody into the chats who has not accepted what linking means', () => {
    expect(wordsOf(behind(known('signed-in', makeStatus({ accepted: false }))))).not.toContain('the chats');
  });
});

describe('the places', () => {
  const rail = (address: string, waiting = 0) =>
    draw(<Rail status={makeStatus()} waiting={waiting} hiddenOnPhone={false} />, { address });
  const current = (html: string) =>
    [
      ...html.matchAll(
        /<a[^>]*aria-current="page"[^>]*title="([^"]*)"|<a[^>]*title="([^"]*)"[^>]*aria-current="page"/g,
      ),
    ].map((match) => match[1] ?? match[2]);

  it.each([
    ['/chats', 'Chats'],
    ['/chats/01890000-0000-7000-8000-000000000001', 'Chats'],
    ['/chats?filter=unread', 'Chats'],
    ['/contacts/x', 'Contacts'],
    ['/settings/password', 'Settings'],
    ['/chats?filter=waiting', 'Waiting'],
  ])('at %s the person is in %s, and nowhere else', (address, place) => {
    expect(current(rail(address))).toEqual([place]);
  });

  it('say how many wait, and nothing of nobody', () => {
    const plain = wordsOf(rail('/chats'));
    expect(wordsOf(rail('/chats', 3))).toContain('3');
    expect(plain).not.toMatch(/\d/);
  });
});

describe('the light of the link', () => {
  const light = (state: Parameters<typeof LinkLight>[0]['state']) => {
    const html = draw(<LinkLight state={state} name="Shop" />);
    return /size-3[^"]*\b(bg-(?:accent|fail|wait-fill|line-strong))\b/.exec(html)?.[1];
  };

  it('is red only where something is broken, amber where a hand is needed, green where all is well', () => {
    expect(light('ready')).toBe('bg-accent');
    for (const state of ['logged-out', 'blocked', 'browser-error'] as const)
      expect(light(state)).toBe('bg-fail');
    for (const state of ['qr', 'code', 'off', 'conflict', 'owner-must-act', 'no-line'] as const)
      expect(light(state)).toBe('bg-wait-fill');
    for (const state of ['loading', 'syncing', 'starting', 'phone-offline', undefined] as const)
      expect(light(state)).toBe('bg-line-strong');
  });
});

describe('what went wrong', () => {
  it('is said in the words of the language, with what can be done', () => {
    const gone = new ApiError('chat_not_found', 'server words', 404);
    expect(wordsOf(draw(<PaneError error={gone} onRetry={nothing} />))).toBe(
      'This chat no longer exists. Try again',
    );
    const html = draw(<GoneChat error={gone} listAddress="/chats?filter=unread" />);
    expect(html).toContain('href="/chats?filter=unread"');
    expect(html).not.toContain('Try again');
  });

  it("is said in the slice's words where this version has none, and never as an exception", () => {
    const words = (error: unknown) => wordsOf(draw(<PaneError error={error} onRetry={nothing} />));
    expect(words(new ApiError('of_another_version', 'Words of the slice.', 409))).toContain(
      'Words of the slice.',
    );
    expect(words(new TypeError('x is not a function'))).not.toContain('function');
    expect(words(new ApiError('of_another_version', '', 500))).toContain('Something went wrong');
    expect(words('nonsense')).toContain('Something went wrong');
  });

  it('at an address that leads nowhere the way to the chats is shown', () => {
    expect(draw(<NotFoundPage />)).toContain('href="/chats"');
  });
});

describe('the panel beside a chat', () => {
  const panel = (group: boolean) =>
    wordsOf(
      draw(
        <SidePanel
          contactId={null}
          group={group}
          title="Team"
          face={null}
          overlay={false}
          foot={null}
          onClose={nothing}
        />,
      ),
    );

  it('says of a group, and of somebody without a number yet, why there is no file', () => {
    expect(panel(true)).toContain('Team');
    expect(panel(true)).not.toBe(panel(false));
  });
});
