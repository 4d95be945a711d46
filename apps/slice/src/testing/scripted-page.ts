import type { Feed, Phase, PhaseRead } from '@queunir/reader/feed';
import type { PageReport } from '@queunir/reader/mask/read-report';
import type { BrowserState, FlowState, Navigator, PageSession } from '../whatsapp/whatsapp.types.ts';

/** A WhatsApp page whose every word a test says: it stands for the world outside. */
export type ScriptedPage = PageSession & {
  /** Reports a phase and waits until it was taken. */
  show(phase: Phase, more?: Partial<PhaseRead>): Promise<void>;
  tell(feed: Feed): Promise<void>;
  become(state: BrowserState): void;
  /** A look at the page came to this. */
  look(flow?: Partial<FlowState>): void;
  /** What the Profile drawer shows. */
  account: { name: string | null; number: string | null };
  /** What a report of this page would hold. */
  reported: PageReport | null;
  /** Acts that were asked for, in order. */
  readonly acts: string[];
};

const nothing: PhaseRead = {
  phase: 'loading',
  generation: null,
  locale: 'en',
  qr: null,
  qrExpired: false,
  code: null,
  codeExpired: false,
  codeNumber: null,
  progress: null,
  reason: null,
  offline: false,
};

/** Makes a page that shows nothing until the test says so. */
export function scriptPage(): ScriptedPage {
  const listeners = new Set<(feed: Feed) => void | Promise<void>>();
  const watchers = new Set<(state: BrowserState) => void>();
  const acts: string[] = [];
  let browser: BrowserState = { state: 'off' };
  let phase: PhaseRead | null = null;
  const lookers = new Set<() => void>();
  let flow: FlowState = { flowing: null, why: null, lastEventAt: null, lastLookAt: null };

  const tell = async (feed: Feed) => {
    if (feed.type === 'phase') phase = feed.phase;
    for (const listener of listeners) await listener(feed);
  };
  const become = (state: BrowserState) => {
    browser = state;
    for (const watcher of watchers) watcher(state);
  };
  const refuse = () => Promise.reject(new Error('The script has no such act.'));
  const navigator: Navigator = {
    openChat: refuse,
    loadOlder: refuse,
    readBack: refuse,
    readInfo: refuse,
    readWhole: refuse,
    send: refuse,
    inspectAfterRestart: refuse,
    captureFace: async () => null,
    readOwnAccount: async () => {
      acts.push('account');
      return page.account;
    },
    walkList: async () => 0,
    readArchive: async () => null,
    refreshQr: async () => void acts.push('qr'),
    requestCode: async (number) => void acts.push(`code ${number}`),
    answerPage: async (what, label) => void acts.push(label === null ? what : `${what} ${label}`),
    logOut: async () => {
      acts.push('log out');
      await page.show('logged-out');
    },
  };
  const page: ScriptedPage = {
    start: async () => {
      acts.push('start');
      become({ state: 'up' });
    },
    stop: async () => {
      acts.push('stop');
      become({ state: 'off' });
    },
    browser: () => browser,
    phase: () => phase,
    header: () => null,
    onFeed: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onBrowser: (listener) => {
      watchers.add(listener);
      return () => void watchers.delete(listener);
    },
    report: () => (page.reported ? Promise.resolve(page.reported) : refuse()),
    takeAnchors: async () => void acts.push('anchors'),
    lookSoon: () => void acts.push('look soon'),
    readAgain: () => void acts.push('read again'),
    flow: () => flow,
    onLook: (listener) => {
      lookers.add(listener);
      return () => void lookers.delete(listener);
    },
    look: (change) => {
      flow = { flowing: true, why: null, lastEventAt: null, lastLookAt: null, ...change };
      for (const listener of lookers) listener();
    },
    navigator,
    show: (name, more) =>
      tell({ type: 'phase', at: Date.now(), phase: { ...nothing, ...more, phase: name } }),
    tell,
    become,
    account: { name: null, number: null },
    reported: null,
    acts,
  };
  return page;
}
