import { QueryClient } from '@tanstack/react-query';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeRow } from '../../chats/make-row.test-kit.ts';
import { contactKeys } from '../../contacts/api/keys.ts';
import { ContactName } from '../../contacts/components/ContactName.tsx';
import { ContactPanel } from '../../contacts/components/ContactPanel.tsx';
import { draw, speak, wordsOf } from '../../kit/draw.test-kit.tsx';
import { LoginPage } from '../../login/components/LoginPage.tsx';
import { CommandResults } from '../../search/components/CommandResults.tsx';
import { settingsKeys } from '../../settings/api/keys.ts';
import { HabitSettings } from '../../settings/components/HabitSettings.tsx';
import { LookSettings } from '../../settings/components/LookSettings.tsx';
import { SessionSettings } from '../../settings/components/SessionSettings.tsx';
import { PasswordMeter } from '../../ui/PasswordMeter.tsx';
import { en } from '../texts/en.ts';

beforeAll(() => speak('en', en));

const settings = {
  language: 'en' as const,
  timeZone: 'America/Sao_Paulo',
  readUnread: 'when-opened' as const,
  letterShortcuts: true,
  theme: 'dark' as const,
  chosen: true,
};

describe('the settings', () => {
  it('show what is chosen, also a zone that this browser does not know', () => {
    const chosen = (html: string) =>
      [...html.matchAll(/<option[^>]*selected=""[^>]*>([^<]*)/g)].map((match) => match[1]);
    expect(chosen(draw(<LookSettings settings={settings} />))).toEqual([
      'English',
      'America/Sao Paulo',
      expect.stringMatching(/dark/i),
    ]);
    const moon = draw(<LookSettings settings={{ ...settings, timeZone: 'Moon/Base' }} />);
    expect(chosen(moon)).toContain('Moon/Base');
    const zones = [...moon.matchAll(/<option[^>]*value="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(zones).size, 'no zone twice').toBe(zones.length);
  });

  it('show how unread chats are read, one of two', () => {
    const html = draw(<HabitSettings settings={{ ...settings, readUnread: 'ahead' }} />);
    const radios = [...html.matchAll(/<input[^>]*type="radio"[^>]*>/g)].map(([radio]) => radio);
    expect(
      radios.filter((radio) => radio.includes('checked')).map((radio) => /value="([^"]*)"/.exec(radio)?.[1]),
    ).toEqual(['ahead']);
  });

  it('offer to sign out every browser but this one', () => {
    const client = new QueryClient();
    const session = { createdAt: '2026-03-01T10:00:00Z', lastSeenAt: '2026-03-01T10:00:00Z', address: null };
    client.setQueryData(settingsKeys.sessions, {
      sessions: [
        { ...session, id: 'a', current: true, device: 'Mozilla/5.0 (X11; Linux) Firefox/140.0' },
        { ...session, id: 'b', current: false, device: null, address: '192.0.2.1' },
      ],
    });
    const html = draw(<SessionSettings />, { client });
    expect(html.match(/<button/g)).toHaveLength(1);
    expect(wordsOf(html)).toMatch(/Firefox · Linux This browser.*192\.0\.2\.1 · /i);
  });
});

describe('a contact', () => {
  const contact = {
    id: '01890000-0000-7000-8000-000000000001',
    name: 'Ana',
    nameByHand: false,
    phone: '+5511912345678',
    face: null,
    firstSeenAt: '2026-03-01T10:00:00Z',
    chatIds: [],
  };
  const seen = {
    id: 'i',
    firstSeenAt: '2026-03-01T10:00:00Z',
    lastSeenAt: '2026-03-01T10:00:00Z',
    source: 'list',
  };
  const panel = (identities: object[], change = {}) => {
    const client = new QueryClient();
    client.setQueryData(contactKeys.detail(contact.id), { contact: { ...contact, ...change }, identities });
    return draw(<ContactPanel contactId={contact.id} chatFace="/api/faces/x" />, { client });
  };

  it('can be called, and shows the picture of its chat until it has one of its own', () => {
    expect(panel([])).toContain('href="tel:+5511912345678"');
    expect(panel([])).toContain('src="/api/faces/x"');
    expect(panel([], { face: '/api/faces/own', phone: null })).toContain('src="/api/faces/own"');
    expect(panel([], { phone: null })).not.toContain('tel:');
  });

  it('shows every name and number by which it was ever seen', () => {
    const words = wordsOf(
      panel([
        { ...seen, id: '1', kind: 'phone', value: '+5511912345678' },
        { ...seen, id: '2', kind: 'push-name', value: '~ana~' },
        { ...seen, id: '3', kind: 'lid', value: '123456@lid' },
      ]),
    );
    for (const value of ['+55 11 91234-5678', '~ana~', '123456@lid']) expect(words).toContain(value);
    expect(panel([])).not.toContain('<dl');
  });

  it('shows a name as letters, whatever it holds', () => {
    expect(draw(<ContactName contact={{ ...contact, name: '<b>Ana</b>' }} />)).toContain('&lt;b&gt;Ana');
  });
});

describe('signing in', () => {
  it('names its fields so that a password manager finds them', () => {
    const html = draw(<LoginPage />);
    expect(html).toContain('autoComplete="current-password"');
    expect(html).toContain('autoComplete="username"');
    expect(html).not.toContain('role="alert"');
  });

  it('says how strong a password is in a word, not by colour alone', () => {
    const words = ['', 'short', 'password123', 'purple-canoe-eats-breakfast'].map((password) =>
      wordsOf(draw(<PasswordMeter password={password} />)),
    );
    expect(new Set(words).size).toBe(4);
    expect(words.every((word) => word !== '')).toBe(true);
  });
});

describe('what the command bar found', () => {
  const none = {
    list: { current: null },
    chats: [],
    messages: [],
    actions: [],
    chosen: 0,
    onChoose: () => undefined,
    onRun: () => undefined,
  };
  const hit = {
    messageId: 'm',
    chatId: 'c',
    chatTitle: 'Ana',
    own: true,
    excerpt: 'the *price* is 5 <b>',
    sentAt: null,
  };
  const options = (html: string) =>
    [...html.matchAll(/id="command-(\d+)" role="option" aria-selected="(true|false)"/g)].map(
      (match) => `${match[1]} ${match[2]}`,
    );

  it('is numbered through all groups, and one is chosen', () => {
    const html = draw(
      <CommandResults
        {...none}
        q="a"
        chosen={1}
        chats={[makeRow('c', { title: 'Ana' })]}
        messages={[hit]}
        actions={[{ id: 'x', label: 'Go', run: () => undefined }]}
      />,
    );
    expect(options(html)).toEqual(['0 false', '1 true', '2 false']);
    expect(html.match(/role="presentation"/g)).toHaveLength(3);
  });

  it('marks what was looked for in plain letters', () => {
    const html = draw(<CommandResults {...none} q="PRICE" messages={[hit]} />);
    expect(html).toMatch(/<mark[^>]*>price<\/mark>/);
    expect(html).not.toContain('<b>');
    expect(wordsOf(html)).toContain('You');
  });

  it('of nothing is no group', () => {
    expect(wordsOf(draw(<CommandResults {...none} q="x" />))).toBe('');
  });
});
