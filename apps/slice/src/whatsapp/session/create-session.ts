import { readBrowserConfig } from '@queunir/browser/browser.config';
import { launchBrowser } from '@queunir/browser/launch-browser';
import { REQUIRED_ANCHORS } from '@queunir/reader/anchors/required-anchors';
import type { Drift, Feed, HeaderRead, PhaseRead } from '@queunir/reader/feed';
import type { Log } from '@queunir/server/log/create-log';
import { actError } from '../acts/act-errors.ts';
import { absentNavigator, createNavigator, type LiveNavigator } from '../navigator/create-navigator.ts';
import type { FlowState, Navigator, PageSession, PageSessionOptions } from '../whatsapp.types.ts';
import { createFeedLine } from '../world/feed-line.ts';
import { createReaderPort } from '../world/page-reader.ts';
import { parseFeed } from '../world/parse-feed.ts';
import type { ReaderPort } from '../world/reader-port.ts';
import { takeAnchors } from '../world/take-anchors.ts';
import { loadWorldScript } from '../world/world-script.ts';
import { createBrowserLife } from './browser-life.ts';
import { keepLooking, type Looking } from './keep-looking.ts';
import { lookListeners } from './look-listeners.ts';
import { openPage } from './open-page.ts';
import { reviveBrowser } from './revive-browser.ts';
import { type AnswerWatch, type WatchTimes, watchAnswers } from './watch-answers.ts';
import { type FlowWatch, watchFlow } from './watch-flow.ts';

/** What speaks with the page that stands now. */
type Standing = { reader: ReaderPort; takeAnchors: () => Promise<void> };

const anchorsNotTaken = 'the page did not take the anchor table; its next load does';
const noFlow: FlowState = { flowing: null, why: null, lastEventAt: null, lastLookAt: null };

/** Puts browser, reader, feed and navigator of one line together. */
export function createSession(
  options: PageSessionOptions,
  deps: { log: Log; watch?: WatchTimes },
): PageSession {
  const { log } = deps;
  let phase: PhaseRead | null = null;
  let header: HeaderRead | null = null;
  let live: LiveNavigator | null = null;
  let looking: Looking | null = null;
  let watch: AnswerWatch | null = null;
  let standing: Standing | null = null;
  let flow: FlowWatch | null = null;
  const looks = lookListeners();
  const absent = absentNavigator();
  const line = createFeedLine<Feed>((error) => {
    log.error({ err: error }, 'a listener of the feed failed');
    // What was not taken, for example while the database was away, is told again by the next look.
    looking?.forget();
  });

  const tell = (feed: Feed): void => {
    if (feed.type === 'phase') phase = feed.phase;
    if (feed.type === 'chat') header = feed.chat?.header ?? null;
    line.push(feed);
  };
  const hear = (payload: string): void => {
    const feed = parseFeed(payload);
    if (feed) {
      flow?.said(feed);
      tell(feed);
    } else log.warn({ size: payload.length }, 'the page said something that is no feed');
    // What is missing now may only be on its way: whoever counts looks wants the next one soon.
    if (feed?.type === 'drift' && feed.drift.some(isRequired)) looking?.soon();
  };

  const once = createBrowserLife({
    log,
    launch: () => launch(options),
    async open(launched, onGone) {
      const script = await loadWorldScript(options.anchors?.() ?? null);
      const page = await openPage(launched, script, { onPayload: hear, onDocument: () => {} });
      page.onGone(onGone);
      const reader = createReaderPort(page.world);
      standing = {
        reader,
        takeAnchors: () => takeAnchors(page.world, reader, script, options.anchors?.() ?? null),
      };
      live = createNavigator({ page, reader }, log);
      flow = watchFlow({ now: Date.now, onChange: looks.tell });
      looking = keepLooking({
        ...{ page, reader, url: options.url, tell, flow },
        reached: once.reached,
        looked: tell,
      });
      watch = watchAnswers(page.world, () => onGone('page_hung'), deps.watch);
      await looking.visit();
    },
    async leave() {
      looking?.stop();
      watch?.stop();
      watch = null;
      flow?.stop();
      flow = null;
      live?.close(actError('page_not_ready'));
      live = null;
      looking = null;
      standing = null;
      phase = null;
      header = null;
    },
  });

  const life = reviveBrowser(once, { log });
  const now = (): Navigator => live?.navigator ?? absent;
  return {
    start: life.start,
    stop: life.stop,
    browser: life.state,
    phase: () => phase,
    header: () => header,
    onFeed: line.on,
    onBrowser: life.on,
    report: () => (standing ? standing.reader.report() : Promise.reject(actError('page_not_ready'))),
    takeAnchors: async () => {
      await standing?.takeAnchors().catch((error: unknown) => log.warn({ err: error }, anchorsNotTaken));
      looking?.again();
    },
    flow: () => flow?.state() ?? noFlow,
    onLook: looks.on,
    lookSoon: () => looking?.soon(),
    readAgain: () => looking?.again(),
    navigator: forward(now),
  };
}

const launch = async ({ profileDir, dataDir }: PageSessionOptions) =>
  launchBrowser({ profileDir, config: { ...readBrowserConfig(), dataDir } });

const required = new Set(REQUIRED_ANCHORS.map(({ anchor }) => anchor));

function isRequired({ anchor, reason }: Drift): boolean {
  return reason !== 'fallback' && required.has(anchor);
}

/** Hands every act on to the navigator of the page that stands then. */
function forward(now: () => Navigator): Navigator {
  return {
    openChat: (...given) => now().openChat(...given),
    loadOlder: (...given) => now().loadOlder(...given),
    readBack: (...given) => now().readBack(...given),
    readInfo: (...given) => now().readInfo(...given),
    readWhole: (...given) => now().readWhole(...given),
    send: (...given) => now().send(...given),
    inspectAfterRestart: (...given) => now().inspectAfterRestart(...given),
    captureFace: (...given) => now().captureFace(...given),
    readOwnAccount: () => now().readOwnAccount(),
    walkList: (...given) => now().walkList(...given),
    readArchive: (...given) => now().readArchive(...given),
    refreshQr: () => now().refreshQr(),
    requestCode: (...given) => now().requestCode(...given),
    answerPage: (...given) => now().answerPage(...given),
    logOut: () => now().logOut(),
  };
}
