import type { ChatShape, InfoShape } from '../../wire/shapes.ts';
import { avatar } from '../kit/avatar.ts';
import { el, on } from '../kit/element.ts';
import { withEmoji } from '../text/emoji.ts';
import { say } from '../words/say.ts';
import { drawer } from './drawer.ts';

type Person = InfoShape & { kind: 'person' };
type Group = InfoShape & { kind: 'group' };

function section(...content: (Node | string | null | false)[]): HTMLElement {
  return el('section', { class: 'drawer-section' }, ...content);
}

function line(text: string): HTMLElement {
  return el('div', { role: 'button', tabindex: 0, class: 'drawer-line' }, text);
}

function selectable(text: string, more: Record<string, string> = {}): HTMLElement {
  return el(
    'span',
    { dir: 'auto', 'data-testid': 'selectable-text', class: 'selectable-text copyable-text', ...more },
    ...withEmoji(text),
  );
}

function bigPicture(
  picture: string | null,
  kind: 'contact' | 'group',
  view: (picture: string) => void,
): HTMLElement {
  const attributes = { role: 'button', 'aria-label': say('viewPhoto'), class: 'big-picture' };
  return on(el('div', attributes, avatar(picture, kind, 120)), 'click', () => picture && view(picture));
}

function personDrawer(info: Person, close: () => void, view: (picture: string) => void): HTMLElement {
  const second = info.saved ? info.phone : info.phone === null ? null : `~${info.pushName}`;
  return drawer(
    say('contactInfo'),
    { button: 'close', act: close },
    { 'data-testid': 'chat-info-drawer' },
    section(
      bigPicture(info.avatar, 'contact', view),
      el('h2', {}, selectable(info.name)),
      second !== null && el('div', { class: 'drawer-second' }, selectable(second)),
    ),
    section(el('div', { class: 'drawer-label' }, say('about')), el('div', {}, selectable(info.about))),
    info.phone !== null &&
      section(
        el('div', { class: 'drawer-label' }, say('phoneNumber')),
        el('div', {}, selectable(info.phone)),
      ),
    section(
      line(say('media')),
      line(say('starred')),
      line(say('muteNotifications')),
      line(say('disappearing')),
      line(say('encryption')),
    ),
    info.groups > 0 &&
      el(
        'section',
        { class: 'drawer-section', 'data-testid': 'section-common-groups' },
        say('commonGroups', { n: info.groups }),
      ),
    section(
      line(say('block', { name: info.name })),
      line(say('report', { name: info.name })),
      line(say('deleteChat')),
    ),
  );
}

function nameOf(member: Group['participants'][number]): string {
  return member.contactId === null ? say('you') : member.name;
}

function participantRow(member: Group['participants'][number]): HTMLElement {
  return el(
    'div',
    { role: 'listitem', class: 'participant' },
    el(
      'div',
      { role: 'button', tabindex: 0, class: 'cell', 'data-testid': 'cell-frame-container' },
      avatar(member.avatar, 'contact', 40),
      el(
        'div',
        { class: 'cell-lines' },
        el(
          'div',
          { class: 'cell-line' },
          el(
            'div',
            { 'data-testid': 'cell-frame-title', class: 'cell-title' },
            el('span', { dir: 'auto', title: nameOf(member) }, ...withEmoji(nameOf(member))),
          ),
          member.admin && el('div', { class: 'admin' }, say('groupAdmin')),
        ),
        el(
          'div',
          { class: 'cell-line', 'data-testid': 'cell-frame-secondary' },
          el('span', { title: member.about, class: 'preview' }, member.about),
          member.pushName !== null && el('span', { class: 'push-name' }, `~${member.pushName}`),
        ),
      ),
    ),
  );
}

function groupDrawer(info: Group, close: () => void, view: (picture: string) => void): HTMLElement {
  const count = info.participants.length;
  return drawer(
    say('groupInfo'),
    { button: 'close', act: close },
    { 'data-testid': 'chat-info-drawer' },
    el(
      'section',
      { class: 'drawer-section', 'data-testid': 'group-info-header' },
      bigPicture(info.avatar, 'group', view),
      el('h2', {}, selectable(info.name, { 'data-testid': 'group-info-drawer-subject-input-read-only' })),
      el('div', { class: 'drawer-second' }, say('groupMembers', { n: count })),
    ),
    info.description !== '' && section(selectable(info.description)),
    section(
      line(say('media')),
      line(say('starred')),
      line(say('muteNotifications')),
      line(say('encryption')),
    ),
    el(
      'section',
      { class: 'drawer-section', 'data-testid': 'group-info-participants-section' },
      el('div', { class: 'drawer-label' }, say('members', { n: count })),
      el('div', { role: 'list' }, ...info.participants.map(participantRow)),
    ),
    section(line(say('exitGroup')), line(say('reportGroup'))),
  );
}

/** The drawer behind a chat's header; `view` shows its picture full screen. A contact known by hidden id only has no phone number in it. */
export function infoDrawer(
  chat: ChatShape,
  info: InfoShape,
  close: () => void,
  view: (picture: string) => void,
): HTMLElement {
  const label = say(chat.kind === 'group' ? 'groupInfo' : 'contactInfo');
  const content = info.kind === 'group' ? groupDrawer(info, close, view) : personDrawer(info, close, view);
  return el('div', { role: 'complementary', 'aria-label': label, class: 'complementary' }, content);
}
