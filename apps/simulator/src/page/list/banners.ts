import type { BannerShape } from '../../wire/staging.ts';
import { el, on } from '../kit/element.ts';
import type { Store } from '../kit/store.ts';
import { say } from '../words/say.ts';
import type { WordKey } from '../words/words.types.ts';

type Banner = { title: string; hint?: string; button?: { words: WordKey; act: () => void } };

function stagedBanner(store: Store, banner: BannerShape, secondsLeft: number): Banner {
  const close = (words: WordKey): Banner['button'] => ({
    words,
    act: () => store.line.tell({ type: 'close-banner' }),
  });
  if (banner.name === 'retrying') {
    if (secondsLeft <= 0) return { title: say('connecting') };
    const button = { words: 'retryNow', act: () => store.line.tell({ type: 'retry' }) } as const;
    return { title: say('connectingToWhatsApp'), hint: say('retryIn', { n: secondsLeft }), button };
  }
  if (banner.name === 'loading') return { title: say('loadingMessagesPart', { percent: banner.percent }) };
  if (banner.name === 'connecting') return { title: say('connecting') };
  if (banner.name === 'phone-silent') return { title: say('phoneOffline'), hint: say('checkPhone') };
  if (banner.name === 'update') return { title: say('updateReady'), button: close('update') };
  if (banner.name === 'language') return { title: say('languageDiffers'), button: close('close') };
  return { title: say('notificationsOff'), button: close('turnOn') };
}

function currentBanner(store: Store, secondsLeft: number): Banner | null {
  if (store.connection === 'offline') {
    const button = { words: 'reconnect', act: () => {} } as const;
    return { title: say('computerOffline'), hint: say('checkComputer'), button };
  }
  if (store.staged.banner !== null) return stagedBanner(store, store.staged.banner, secondsLeft);
  return store.connection === 'resuming' ? { title: say('connectingToWhatsApp') } : null;
}

function drawBanner({ title, hint, button }: Banner): HTMLElement {
  const pressed =
    button && on(el('button', { type: 'button' }, say(button.words)), 'click', () => button.act());
  return el(
    'div',
    { 'data-tab': 4, 'data-testid': 'chat-butterbar', class: 'butterbar' },
    el('div', {}, el('div', {}, title), hint !== undefined && el('div', { class: 'hint' }, hint)),
    pressed && el('div', {}, pressed),
  );
}

/** The banner above the list: nothing while all is well. A retry counts its seconds down and begins again. */
export function createBanners(store: Store): HTMLElement {
  const place = el('span', { class: 'banners' });
  let secondsLeft = 0;
  let timer = 0;
  const draw = (): void => {
    const banner = currentBanner(store, secondsLeft);
    place.replaceChildren(...(banner ? [drawBanner(banner)] : []));
  };
  const begin = (): void => {
    const { banner } = store.staged;
    clearInterval(timer);
    if (banner?.name === 'retrying') {
      secondsLeft = banner.seconds;
      timer = window.setInterval(() => {
        secondsLeft = secondsLeft <= 0 ? banner.seconds : secondsLeft - 1;
        // The button stays the same one, so that a press on it is not lost.
        const hint = place.querySelector('.hint');
        if (!place.isConnected) clearInterval(timer);
        else if (hint && secondsLeft > 0) hint.textContent = say('retryIn', { n: secondsLeft });
        else draw();
      }, 1000);
    }
    draw();
  };
  store.listen((change) => {
    if (change.type === 'connection') draw();
    if (change.type === 'staged') begin();
  });
  begin();
  return place;
}
