import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixture, HAS_SAVED_PAGES, SAVED_PAGES } from '../../test/fixtures.ts';
import { type ReaderBrowser, startReaderBrowser } from '../../test/reader-browser.ts';
import { isKnownWord } from './known-words.ts';
import { maskAttribute } from './mask-attribute.ts';
import { maskLabel } from './mask-label.ts';
import { maskAddress, maskId, maskText } from './mask-text.ts';
import type { PageReport } from './read-report.ts';

describe('a masked text', () => {
  it.each([
    ['Ana Silva', 'xxx xxxxx'],
    ['[22:41, 10/30/2024] Ana: ', '[00:00, 00/00/0000] xxx: '],
    ['+55 11 91234-5678', '+00 00 00000-0000'],
    ['Olá 👨‍👩‍👧, ¿qué tal? 🇧🇷', 'xxx □, ¿xxx xxx? □'],
    ['\u202aשלום ١٢٣\u202c', '\u202axxxx 000\u202c'],
    ['€12 ✓', '□00 □'],
  ])('%s keeps its shape', (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  it('of an id keeps whose it is and the kind of chat', () => {
    expect(maskId('false_5511912345678@c.us_3EB0AF')).toBe('false_0000000000000@c.us_0xx0xx');
    expect(maskId('3EB0AF')).toBe('0xx0xx');
  });

  it('of an address keeps its kind', () => {
    expect(maskAddress('blob:https://web.whatsapp.com/1')).toBe('blob:https://xxx.xxxxxxxx.xxx/0');
    expect(maskAddress(`data:image/jpeg;base64,${'A'.repeat(99)}`).length).toBeLessThan(50);
  });

  it('of a label keeps the words that WhatsApp says', () => {
    expect(maskLabel('1,227 unread messages')).toBe('0,000 unread messages');
    expect(maskLabel('Type a message to Bruna Costa')).toBe('Type a message to xxxxx xxxxx');
    expect(maskLabel(' Read ')).toBe(' Read ');
    expect(maskLabel('Mensagem citada')).toBe('Mensagem citada');
  });

  it('of an attribute keeps what is structure', () => {
    expect(maskAttribute('data-testid', 'conv-msg-AC01 selectable-text')).toBe(
      'conv-msg-xx00 selectable-text',
    );
    expect(maskAttribute('style', 'height: 76px; transform: translateY(76px); background: url(x)')).toBe(
      'height: 76px; transform: translateY(76px)',
    );
    expect(maskAttribute('class', 'x1abc message-in bruna')).toBe('message-in');
    expect(maskAttribute('role', 'Bruna Costa')).toBe('xxxxx xxxxx');
    expect(maskAttribute('aria-rowcount', '214')).toBe('000');
  });
});

let browser: ReaderBrowser;
beforeAll(async () => {
  browser = await startReaderBrowser();
});
afterAll(() => browser.close());
const report = () => browser.run<PageReport>('__queunirReader.readReport()');

/** Words that stand nowhere in WhatsApp's own vocabulary. */
const planted = [
  'Zuleika',
  'Quarantotto',
  '987654321',
  '3EB0F00DCAFE',
  'segredo',
  'zul@example.org',
  '🦜',
  'K7QX',
];

describe('the canary', () => {
  it('planted in every text and every attribute of a page is not in its masked copy', async () => {
    for (const name of ['person', 'kinds', 'drawers']) {
      await browser.open(fixture(`g2-2026-09/${name}.html`));
      await browser.run(`(${plantEverywhere.toString()})(${JSON.stringify(planted.join(' '))}), 0`);
      const masked = JSON.stringify((await report()).masked);
      expect(masked.length).toBeGreaterThan(2_000);
      for (const word of planted)
        expect({ word, found: masked.toLowerCase().includes(word.toLowerCase()) }).toEqual({
          word,
          found: false,
        });
    }
  });

  it('in a page as it stands is no more there than its names, texts and numbers', async () => {
    await browser.open(fixture('g2-2026-09/person.html'));
    const { page, masked } = await report();
    const copy = JSON.stringify(masked);
    const said = [
      page.chat?.title,
      page.chat?.subtitle,
      ...page.chats.flatMap((row) => [row.title, row.preview]),
    ];
    for (const text of [
      ...said,
      ...(page.chat?.messages ?? []).flatMap(({ text, key, author }) => [text, key, author]),
    ]) {
      const words = (text ?? '').match(/[\p{L}\p{N}]{5,}/gu) ?? [];
      for (const word of words.filter(
        (each) => !isKnownWord(each) && each !== 'https' && !/^[x0]+$/.test(each),
      ))
        expect({ word, found: copy.includes(word) }).toEqual({ word, found: false });
    }
  });
});

describe('a masked copy', () => {
  it('keeps the structure that anchors stand on', async () => {
    await browser.open(fixture('g2-2026-09/person.html'));
    const skeleton = (await report()).masked.skeleton.join('\n');
    for (const kept of [
      '<div id="pane-side" data-scrolltracepolicy="wa.web.chatlist">',
      'role="grid"',
      'aria-colindex="2"',
      'data-testid="cell-frame-title"',
      'wds-ic-read',
      'data-pre-plain-text="[00:00 xx, 00/00/0000] xxx xxxxx: "',
      'aria-label="Type a message to xxx xxxxx"',
      'transform:translateY(76px)',
    ])
      expect(skeleton).toContain(kept);
  });

  beforeEach((context) => {
    if (context.task.name.startsWith('of every real') && !HAS_SAVED_PAGES)
      context.skip('../shared/data/whatsapp-web-pages is not here');
  });

  it('of every real page is read as the page itself: the same rows, messages and drift', async () => {
    for (const name of readdirSync(SAVED_PAGES).filter((file) => file.startsWith('wa-saved-page'))) {
      await browser.open(join(SAVED_PAGES, name));
      const { page, masked } = await report();
      expect(masked.page.chats.length).toBe(page.chats.length);
      expect(masked.page.drift).toEqual(page.drift);
      await browser.openHtml(masked.skeleton.join('\n'));
      const again = (await report()).page;
      expect({ name, phase: again.phase, generation: again.generation, chats: again.chats.length }).toEqual({
        name,
        phase: page.phase,
        generation: page.generation,
        chats: page.chats.length,
      });
    }
  });
});

function plantEverywhere(words: string): void {
  for (const element of document.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (['data-testid', 'data-icon', 'id', 'role', 'dir', 'lang'].includes(name)) continue;
      element.setAttribute(name, `${element.getAttribute(name)} ${words}`);
    }
    element.setAttribute('data-new', words);
    for (const child of [...element.childNodes])
      if (child.nodeType === 3 && element.localName !== 'style')
        child.nodeValue = `${child.nodeValue} ${words}`;
    if (element.localName === 'div' || element.localName === 'span') element.append(words);
  }
}
