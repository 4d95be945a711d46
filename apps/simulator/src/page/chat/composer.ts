import type { ChatShape, MessageShape } from '../../wire/shapes.ts';
import { el, on } from '../kit/element.ts';
import { icon } from '../kit/icon.ts';
import { keepDraft, type Store } from '../kit/store.ts';
import { say } from '../words/say.ts';
import { createTextEditor } from './editor.ts';
import { quotedBlock } from './quoted-block.ts';

/** The footer of an open chat. */
export type Composer = { element: HTMLElement; reply: (message: MessageShape) => void; close: () => void };

const typingPause = 3000;

function tellTyping(store: Store, chatId: string): (text: string) => void {
  let typing = false;
  let timer = 0;
  const say = (next: boolean): void => {
    if (typing !== next) store.line.tell({ type: 'composing', chatId, on: next });
    typing = next;
  };
  return (text) => {
    clearTimeout(timer);
    say(text !== '');
    if (text !== '') timer = window.setTimeout(() => say(false), typingPause);
  };
}

function textbox(chat: ChatShape): { field: HTMLElement; hint: HTMLElement; frame: HTMLElement } {
  const field = el('div', {
    role: 'textbox',
    contenteditable: 'true',
    'data-lexical-editor': 'true',
    'data-testid': 'conversation-compose-box-input',
    'data-tab': 10,
    tabindex: 10,
    'aria-label': say(chat.kind === 'group' ? 'typeToGroup' : 'typeTo', { name: chat.title }),
    'aria-placeholder': say('typeMessage'),
    'aria-autocomplete': 'list',
    'aria-owns': 'emoji-suggestion',
    spellcheck: 'true',
    class: 'composer-field',
  });
  const hint = el('div', { 'aria-hidden': 'true', class: 'placeholder' }, el('div', {}, say('typeMessage')));
  return { field, hint, frame: el('div', { class: 'lexical-rich-text-input' }, field, hint) };
}

function actionButton(send: () => void): { place: HTMLElement; show: (filled: boolean) => void } {
  const sendButton = on(
    el('button', { type: 'button', 'aria-label': say('send'), 'data-tab': 11 }, icon('send')),
    'click',
    send,
  );
  const mic = el(
    'button',
    { type: 'button', 'aria-label': say('voiceMessage'), 'data-tab': 11 },
    icon('voice-message'),
  );
  const place = el('div', { class: 'composer-action' }, mic);
  return {
    place,
    show: (filled) => {
      const wanted = filled ? sendButton : mic;
      if (place.firstChild !== wanted) place.replaceChildren(wanted);
    },
  };
}

function replyPreview(message: MessageShape, close: () => void): HTMLElement {
  const quoted = {
    key: message.key,
    author: message.author,
    own: message.from === 'me',
    text: message.text,
    missing: false,
  };
  const button = on(
    el('button', { type: 'button', 'aria-label': say('cancelReply') }, icon('close')),
    'click',
    close,
  );
  return el('div', { class: 'reply-preview' }, quotedBlock(quoted, null), button);
}

/** The composer of a chat. `send` takes the text and the key of the answered message. */
export function createComposer(
  store: Store,
  chat: ChatShape,
  send: (text: string, replyTo: MessageShape | null) => void,
): Composer {
  const { field, hint, frame } = textbox(chat);
  const above = el('div', {});
  const typing = tellTyping(store, chat.id);
  let replyTo: MessageShape | null = null;
  const answer = (message: MessageShape | null): void => {
    replyTo = message;
    above.replaceChildren(...(message ? [replyPreview(message, () => answer(null))] : []));
  };
  const submit = (): void => {
    const text = editor.text().trim();
    if (text === '') return;
    send(text, replyTo);
    answer(null);
    editor.set('');
  };
  const action = actionButton(submit);
  const changed = (text: string): void => {
    hint.hidden = text !== '';
    action.show(text.trim() !== '');
    keepDraft(store, chat.id, text);
  };
  const element = el(
    'footer',
    { tabindex: -1 },
    el(
      'div',
      { class: 'copyable-area', 'data-testid': 'compose-box' },
      above,
      el(
        'div',
        { class: 'composer-line' },
        el(
          'button',
          {
            type: 'button',
            'aria-label': say('attach'),
            title: say('attach'),
            'data-tab': 10,
            'aria-haspopup': 'menu',
            'aria-expanded': 'false',
          },
          icon('attach'),
        ),
        el(
          'button',
          { type: 'button', 'aria-label': say('expressions'), 'data-tab': 10 },
          icon('expressions'),
        ),
        frame,
        action.place,
      ),
    ),
    el('span'),
    el('input', { type: 'file', accept: 'image/*', style: 'display: none;' }),
  );
  const editor = createTextEditor(field, store.drafts.get(chat.id) ?? '', changed, submit);
  on(field, 'input', () => typing(editor.text()));
  on(field, 'keyup', () => typing(editor.text()));
  return {
    element,
    reply: (message) => {
      answer(message);
      editor.focus();
    },
    close: () => {
      typing('');
      editor.close();
    },
  };
}
