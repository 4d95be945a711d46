import { afterEach, beforeAll, expect, test } from 'vitest';
import { enService } from '../app/texts/service/en.ts';
import { ApiError } from '../kit/api-error.ts';
import { draw, speak, wordsOf } from '../kit/draw.test-kit.tsx';
import { awayWords } from './away-words.ts';
import { SliceAwayPage } from './components/SliceAwayPage.tsx';
import { makeAccount } from './make-account.test-kit.ts';
import { noteBack, noteRefusal, useSliceAway } from './slice-away.ts';

beforeAll(() => speak('en', enService));
afterEach(noteBack);

function Said() {
  const away = useSliceAway();
  return <p>{away ? `${away.code} ${away.retryMs}` : 'here'}</p>;
}
const said = () => wordsOf(draw(<Said />));

test('what the gateway says of the slice is kept until it answers again', () => {
  expect(said()).toBe('here');
  noteRefusal(new ApiError('slice_starting', 'starting', 503, { retryAfter: 2 }));
  expect(said()).toBe('slice_starting 2000');
  noteRefusal(new ApiError('slice_failed', 'failed', 503));
  expect(said()).toBe('slice_failed 10000');
  noteBack();
  expect(said()).toBe('here');
});

test('any other refusal says nothing of the slice', () => {
  for (const error of [
    new ApiError('unavailable', 'away', 503),
    new ApiError('slice_starting', 'no such status', 404),
    new ApiError('slice_sings', 'of another version', 503),
  ])
    noteRefusal(error);
  expect(said()).toBe('here');
});

test('each step has its words, and only what is under way has steps', () => {
  expect(awayWords('slice_starting', null).step).toBe(0);
  expect(awayWords('slice_starting', 'provisioning').step).toBe(0);
  expect(awayWords('slice_starting', 'starting').step).toBe(1);
  expect(awayWords('slice_starting', 'stopped').text).toBe('awayAsleep');
  expect(awayWords('slice_starting', 'running').step).toBe(2);
  for (const code of ['slice_failed', 'slice_stopped', 'slice_deleted'] as const)
    expect(awayWords(code, 'failed').step).toBeNull();
});

test('the page says what is safe, never a raw error, and leads to the account and out', () => {
  const page = (code: Parameters<typeof awayWords>[0]) =>
    wordsOf(draw(<SliceAwayPage away={{ code, retryMs: 1000 }} account={makeAccount()} />));
  for (const code of [
    'slice_none',
    'slice_starting',
    'slice_failed',
    'slice_stopped',
    'slice_deleted',
  ] as const) {
    expect(page(code)).toContain('Open the account');
    expect(page(code)).toContain('Sign out');
    expect(page(code)).not.toContain('slice');
  }
  expect(page('slice_starting')).toContain('Nothing is lost');
});
