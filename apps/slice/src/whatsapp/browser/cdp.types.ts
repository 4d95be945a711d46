import type { LaunchedBrowser } from '@queunir/browser/launch-browser';

/** The browser as the launcher gives it. */
export type Browser = LaunchedBrowser['browser'];

/** A raw DevTools session. Page objects of the library are never made: they evaluate in worlds of their own. */
export type CdpSession = Awaited<ReturnType<ReturnType<Browser['target']>['createCDPSession']>>;
