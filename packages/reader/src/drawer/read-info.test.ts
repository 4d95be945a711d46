import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixture } from '../../test/fixtures.ts';
import { type ReaderBrowser, startReaderBrowser } from '../../test/reader-browser.ts';
import type { InfoRead } from './read-info.ts';

let browser: ReaderBrowser;
beforeAll(async () => {
  browser = await startReaderBrowser();
});
afterAll(() => browser.close());

const nothing: InfoRead = {
  members: null,
  memberCount: null,
  createdBy: null,
  commonGroups: null,
  business: false,
  emails: [],
  websites: [],
};

/** Reads a drawer with this inside, beside an open chat (whatsapp-web-dom §6). */
async function read(title: string, inside: string): Promise<InfoRead> {
  await browser.openHtml(
    `<html id="whatsapp-web" lang="en"><body><div id="app"><div id="side"><input data-tab="3"></div><div id="main"><header><div role="button" data-tab="6"><span dir="auto">Ana</span></div></header></div><div data-testid="drawer-right"><div data-testid="chat-info-drawer"><header><button aria-label="Close">x</button><div>${title}</div></header>${inside}</div></div></div></body></html>`,
  );
  return browser.run<InfoRead>('__queunirReader.readInfo()');
}

const member = (inside: string) => `<div role="listitem">${inside}</div>`;
const group = (members: string, count = 'Group · 1,027 members') =>
  `<div data-testid="group-info-drawer-subject-input-read-only"><span dir="auto">Choir</span></div><span>${count}</span><div data-testid="group-info-participants-section">${members}</div>`;

it('gives the members of a group with numbers, tags and which of them is oneself', async () => {
  const members = [
    member('<span dir="auto" title="You">You</span><span>Group admin</span>'),
    member('<span dir="auto" title="Ana Silva">Ana Silva</span><span>Busy, call +1 555 000 0000</span>'),
    member('<span dir="auto" title="~Zoë">~Zoë</span><span>+55 11 91234-5678</span>'),
    member('<span dir="auto">+1 555 000 2222</span><div>Group admin</div>'),
  ];
  expect(await read('Group info', group(members.join('')))).toEqual({
    ...nothing,
    memberCount: 1027,
    members: [
      { name: 'You', phone: null, admin: true, me: true },
      { name: 'Ana Silva', phone: null, admin: false, me: false },
      { name: '~Zoë', phone: '+5511912345678', admin: false, me: false },
      { name: '+1 555 000 2222', phone: '+15550002222', admin: true, me: false },
    ],
  });
});

it('says of nobody that they are no admin where the tag is in words that are not known', async () => {
  const members = member('<span dir="auto" title="Ana">Ana</span><span>Správce skupiny</span>');
  expect((await read('Group info', group(members))).members).toEqual([
    { name: 'Ana', phone: null, admin: null, me: false },
  ]);
});

it('gives who made a group as it is printed, and how many groups are shared with a person', async () => {
  const made =
    '<div data-testid="group_info_created_by_wrapper"><span>Group created by Ana, on 1/2/2024 at 10:00 AM</span></div>';
  expect(await read('Group info', group(member('<span title="Bo">Bo</span>')) + made)).toMatchObject({
    createdBy: 'Group created by Ana, on 1/2/2024 at 10:00 AM',
    commonGroups: null,
  });
  const common = (text: string) => `<div data-testid="section-common-groups"><span>${text}</span></div>`;
  expect(await read('Contact info', common('3 groups in common'))).toEqual({ ...nothing, commonGroups: 3 });
  expect(await read('Contact info', common('Groups in common'))).toEqual(nothing);
  expect(await read('Contact info', common('3 groups of 12'))).toEqual(nothing);
});

it('believes list rows of the first generation, which bears no marks, only as far as the group’s count goes', async () => {
  const rows = ['Ana', 'Bo']
    .map((name) => member(`<span dir="auto" title="${name}">${name}</span>`))
    .join('');
  const older = async (count: string) => {
    await browser.openHtml(
      `<html id="whatsapp-web" lang="en"><body><div id="app"><div id="side"><div contenteditable="true" data-tab="3"></div></div><div id="main"><header><div role="button" data-tab="6"><span dir="auto">Choir</span></div></header><div data-id="false_1@g.us_ABCDEF0123456789_2@c.us"></div></div><div role="complementary" aria-label="Group info"><header><div>Group info</div></header><span dir="auto">Choir</span><span>${count}</span>${rows}</div></div></body></html>`,
    );
    return (await browser.run<InfoRead>('__queunirReader.readInfo()')).members?.map(({ name }) => name);
  };
  expect(await older('Group · 2 members')).toEqual(['Ana', 'Bo']);
  expect(await older('Group · 1 member')).toEqual([]);
  expect(await older('Choir people')).toEqual([]);
});

it('gives no number of a member who shows two, and nobody where a row has lost its name', async () => {
  const two = member('<span title="Bo">Bo</span><span>+1 555 000 2222</span><span>+1 555 000 3333</span>');
  const nameless = member('<span></span><span dir="auto">Group admin</span>');
  const { members, memberCount } = await read('Group info', group(two + nameless, 'Grupo · muchos'));
  expect(members).toEqual([{ name: 'Bo', phone: null, admin: false, me: false }]);
  expect(memberCount).toBeNull();
});

it('gives what a business links to, without its place on a map', async () => {
  const business =
    '<span dir="auto">Bakery</span><span>Business account</span><a href="https://www.google.com/maps/place/x">Main St 1</a><a href="mailto:hello@example.com">hello@example.com</a><a href="https://example.com/">https://example.com/</a><a href="https://example.com/">again</a>';
  expect(await read('Contact info', business)).toEqual({
    ...nothing,
    business: true,
    emails: ['hello@example.com'],
    websites: ['https://example.com/'],
  });
});

it('takes a link in what a person says of themselves for no business, and tells nothing of a closed drawer', async () => {
  const about = '<span dir="auto">Ana</span><span>see <a href="https://example.com/">this</a></span>';
  expect(await read('Contact info', about)).toEqual(nothing);
  await browser.open(fixture('g2-2026-09/person.html'));
  expect(await browser.run('__queunirReader.readInfo()')).toEqual(nothing);
});
