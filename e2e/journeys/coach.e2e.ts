import { listChats } from '@queunir/contracts/chats/chats';
import { getGaps } from '@queunir/contracts/gaps/gaps';
import { changeSettings } from '@queunir/contracts/settings/settings';
import { getStatus } from '@queunir/contracts/status/status';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiClient, setUpAndSignIn } from '../src/kit/api-client.ts';
import { startPersonsBrowser } from '../src/kit/chromium.ts';
import { linkDemo } from '../src/kit/link-demo.ts';
import type { Phone } from '../src/kit/phone.ts';
import { type Product, startProduct } from '../src/kit/product.ts';
import { signInBrowser } from '../src/kit/sign-in-browser.ts';
import { until } from '../src/kit/until.ts';

// Everything that WhatsApp can ask of its owner, as the product says it in each of its languages.

let product: Product;
let person: ApiClient;
let phone: Phone;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  product = await startProduct({ env: { NODE_ENV: 'test' } });
  person = await setUpAndSignIn(product.url, product.setupUrl!);
  ({ phone } = await linkDemo(person));
  browser = await startPersonsBrowser();
  const context = await signInBrowser(browser, product.url, person.cookie);
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await product?.remove();
});

type Situation = {
  path: string;
  body: object;
  state: string;
  /** Buttons of WhatsApp's own, and ours, that the page offers; in the product's English. */
  buttons?: string[];
  title: [en: string, pt: string, es: string];
};
const situations: Record<string, Situation> = {
  'open in another window': {
    ...{ path: 'popup', body: { show: 'elsewhere' }, state: 'conflict', buttons: ['Use here'] },
    title: ['open somewhere else', 'aberto em outro lugar', 'abierto en otro lugar'],
  },
  'open on another computer': {
    ...{ path: 'popup', body: { show: 'conflict' }, state: 'conflict', buttons: ['Use here'] },
    title: ['open somewhere else', 'aberto em outro lugar', 'abierto en otro lugar'],
  },
  'a call in another window': {
    ...{
      path: 'popup',
      body: { show: 'call' },
      state: 'in-call',
      buttons: ['Notify other tab', 'Start again'],
    },
    title: ['in a call', 'em uma ligação', 'en una llamada'],
  },
  'a second tab': {
    ...{
      path: 'popup',
      body: { show: 'second-tab' },
      state: 'second-tab',
      buttons: ['Refresh', 'Start again'],
    },
    title: ['second tab', 'segunda aba', 'segunda pestaña'],
  },
  'new terms': {
    ...{ path: 'popup', body: { show: 'terms' }, state: 'terms', buttons: [] },
    title: ['accept its terms', 'aceite os termos', 'aceptar sus condiciones'],
  },
  'a passkey': {
    ...{ path: 'popup', body: { show: 'passkey' }, state: 'passkey', buttons: ['Start again'] },
    title: ['wants a passkey', 'quer uma chave de acesso', 'pide una clave de acceso'],
  },
  'an unavailable service': {
    ...{ path: 'popup', body: { show: 'unavailable' }, state: 'unavailable' },
    ...{
      buttons: ['Try again', 'Start again'],
      title: ['is unavailable', 'está indisponível', 'no está disponible'],
    },
  },
  'a proxy': {
    ...{ path: 'popup', body: { show: 'proxied' }, state: 'proxied', buttons: ['Start again'] },
    title: ['way to the internet', 'caminho até a internet', 'vía a internet'],
  },
  'a start that takes long': {
    ...{ path: 'popup', body: { show: 'starting' }, state: 'loading', buttons: [] },
    title: ['is loading', 'carregando', 'cargando'],
  },
  'a phone without a connection': {
    ...{ path: 'banner', body: { show: 'phone-silent' }, state: 'phone-away' },
    title: ['your phone is not connected', 'telefone está sem conexão', 'teléfono no está conectado'],
  },
  'another try': {
    ...{ path: 'banner', body: { show: 'retrying', seconds: 60 }, state: 'retrying' },
    title: ['connecting again', 'conectando de novo', 'conectando de nuevo'],
  },
  'a lost connection': {
    ...{ path: 'offline', body: { offline: true }, state: 'phone-offline' },
    title: ['is offline', 'está sem rede', 'sin conexión'],
  },
  'a dialog that unlinks': {
    ...{ path: 'dialog', body: { show: 'onboarding' }, state: 'asks', buttons: ['Keep linked'] },
    title: ['shows a dialog', 'mostra um aviso', 'muestra un aviso'],
  },
};

const section = (state: string) => page.locator(`[data-link-state="${state}"]`);
async function allWell(): Promise<void> {
  await phone.setOffline(false);
  for (const path of ['popup', 'banner', 'dialog']) await phone.post(`/${path}`, { show: 'none' });
  await section('ready').waitFor({ timeout: 60_000 });
}

describe.each([
  ['en', 0],
  ['pt-BR', 1],
  ['es', 2],
] as const)('in %s', (language, place) => {
  beforeAll(async () => {
    await person.call(changeSettings, { body: { language } });
    await page.goto(new URL('/link', product.url).href);
    await section('ready').waitFor({ timeout: 60_000 });
  });

  test.each(Object.entries(situations))('%s is said, with what the owner does', async (_name, situation) => {
    const { path, body, state, title, buttons } = situation;
    await phone.post(`/${path}`, body);
    const shown = section(state);
    await shown.waitFor({ timeout: 60_000 });
    expect(await shown.locator('h2').textContent()).toContain(title[place]);
    if (language === 'en' && buttons) {
      const labels = await shown.getByRole('button').allTextContents();
      expect(labels.map((label) => label.trim())).toEqual(buttons);
    }
    await allWell();
  });
});

describe('what the owner presses', () => {
  beforeAll(async () => {
    await person.call(changeSettings, { body: { language: 'en' } });
    await page.goto(new URL('/link', product.url).href);
  });

  test('"Use here" takes the link back', async () => {
    await phone.post('/popup', { show: 'elsewhere' });
    await section('conflict').getByRole('button', { name: 'Use here' }).click();
    await section('ready').waitFor({ timeout: 60_000 });
  });

  test('the button of a dialog that would unlink keeps the link, and what comes meanwhile is read', async () => {
    await phone.post('/dialog', { show: 'onboarding' });
    const shown = section('asks');
    await shown.getByText('This device will be logged out unless you confirm').waitFor();
    expect(await person.call(getStatus)).toMatchObject({
      ...{ phase: 'owner-must-act', health: { page: { linked: true } } },
    });
    // What comes under it is read as ever: no gap.
    const [chat] = (await phone.chats()).filter(({ kind, archived }) => kind === 'person' && !archived);
    await phone.receive(chat!, 'under the dialog');
    await until('what came', async () => {
      const { chats } = await person.call(listChats, { query: { q: chat!.title } });
      return chats.some(({ preview }) => preview?.text === 'under the dialog');
    });
    expect((await person.call(getGaps)).now).toBeNull();
    await shown.getByRole('button', { name: 'Keep linked' }).click();
    await section('ready').waitFor({ timeout: 60_000 });
    expect(await phone.linkedDevices()).toBe(1);
  });
});

describe('a link that WhatsApp ended', () => {
  test.each([
    ['database', 'database error'],
    ['sync', 'sync issue'],
    ['link', 'link device'],
    ['logged-out', 'logged out'],
  ])('says why (%s), and a scan links it again', async (reason, words) => {
    await phone.post('/logout', { reason });
    const shown = section('qr');
    await shown.waitFor({ timeout: 60_000 });
    expect(await shown.textContent()).toContain('WhatsApp says:');
    expect(await shown.textContent()).toContain(words);
    await phone.scan();
    await section('ready').waitFor({ timeout: 60_000 });
  });

  test('for too many devices says what to do on the phone', async () => {
    await phone.post('/logout', { reason: 'limit' });
    await section('qr').getByText('log one out, then scan again').waitFor({ timeout: 60_000 });
    await phone.setOffline(true);
    await section('qr-offline').waitFor({ timeout: 60_000 });
    await phone.setOffline(false);
    await section('qr').waitFor({ timeout: 60_000 });
    await phone.scan();
    await section('ready').waitFor({ timeout: 60_000 });
  });

  test('by a dialog that nobody answered says so too', async () => {
    await phone.post('/settings', { onboardingLife: 500 });
    await phone.post('/dialog', { show: 'onboarding' });
    await section('qr').getByText('logged out').waitFor({ timeout: 60_000 });
    await page.goto(new URL('/chats', product.url).href);
    await page.getByText('WhatsApp logged this device out').first().waitFor();
  });
});

describe('a dialog of a page in another language', () => {
  beforeAll(async () => {
    await phone.post('/settings', { onboardingLife: 300_000 });
    await page.goto(new URL('/link', product.url).href);
    await section('qr').waitFor({ timeout: 60_000 });
    await phone.scan();
    await section('ready').waitFor({ timeout: 60_000 });
  });

  // The page loads anew in its language, and shows the dialog then too.
  test.each(['pt-BR', 'ru'])('is answered in its own words: %s', async (locale) => {
    await phone.post('/settings', { locale });
    await phone.post('/dialog', { show: 'onboarding' });
    await until('the dialog in its language', async () => {
      const words = await section('asks').textContent({ timeout: 5_000 });
      return words !== null && /«|“/.test(words) && !words.includes('Keep linked');
    });
    await section('asks').getByRole('button').first().click();
    await section('ready').waitFor({ timeout: 60_000 });
    expect(await phone.linkedDevices()).toBe(1);
  });
});
