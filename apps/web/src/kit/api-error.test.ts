import { expect, test } from 'vitest';
import { ApiError, isGone, isUnreachable } from './api-error.ts';

test('what is gone is not asked for again', () => {
  expect(isGone(new ApiError('chat_not_found', 'gone', 404))).toBe(true);
  expect(isGone(new ApiError('bad_request', 'not an id', 400))).toBe(true);
});

test('a refusal, an outage or a fault of ours leaves "Try again"', () => {
  for (const error of [
    new ApiError('text_empty', 'nothing', 400),
    new ApiError('unreachable', 'away', 0),
    new ApiError('internal', 'fault', 500),
    new Error('fault'),
  ])
    expect(isGone(error)).toBe(false);
});

test('only what did not reach the slice may be repeated by itself', () => {
  for (const status of [0, 502, 503, 504]) expect(isUnreachable(new ApiError('x', 'x', status))).toBe(true);
  for (const status of [400, 404, 409, 500])
    expect(isUnreachable(new ApiError('x', 'x', status))).toBe(false);
  expect(isUnreachable(new Error('fault'))).toBe(false);
});
