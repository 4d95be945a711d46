import type { Ack } from '../feed.ts';

/**
 * Icons that mark an own message. In 2026 `wds-ic-delivered` draws the single tick and `wds-ic-read` the double
 * one, grey or blue (sources BR, UM); before, read and delivered differ by label only. `wds-ic-pending` and
 * the failed icons are unverified.
 */
export const TICK_ICONS: ReadonlyMap<string, Ack> = new Map([
  ['msg-time', 'pending'],
  ['status-time', 'pending'],
  ['wds-ic-pending', 'pending'],
  ['msg-check', 'sent'],
  ['status-check', 'sent'],
  ['wds-ic-delivered', 'sent'],
  ['msg-dblcheck', 'sent-or-later'],
  ['status-dblcheck', 'sent-or-later'],
  ['wds-ic-read', 'sent-or-later'],
  ['msg-dblcheck-ack', 'read'],
  ['status-dblcheck-ack', 'read'],
  ['message-fail', 'failed'],
  ['msg-fail', 'failed'],
  ['wds-ic-message-fail', 'failed'],
]);
