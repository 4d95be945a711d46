import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '../kit/api-error.ts';
import { reportReach } from '../kit/reach.ts';
import { recoverByItself } from './recover.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what failed while the slice was away is fetched when it is back, without anybody asking', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  let away = true;
  const fetchIt = (code: string) => async () => {
    if (away) throw new ApiError(code, code, code === 'unreachable' ? 0 : 404);
    return 'here';
  };
  const observe = (key: string, code: string) => {
    const observer = new QueryObserver(client, { queryKey: [key], queryFn: fetchIt(code) });
    observer.subscribe(() => undefined);
    return observer;
  };
  const chat = observe('chat', 'unreachable');
  const gone = observe('gone', 'chat_not_found');
  await vi.waitFor(() =>
    expect([chat, gone].map((one) => one.getCurrentResult().isError)).toEqual([true, true]),
  );

  const ask = vi.fn(async () => reportReach(!away));
  const stop = recoverByItself(client, ask);
  reportReach(false);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ask).toHaveBeenCalledTimes(3);
  expect(chat.getCurrentResult().isError).toBe(true);

  away = false;
  await vi.advanceTimersByTimeAsync(3_000);
  await vi.waitFor(() => expect(chat.getCurrentResult().data).toBe('here'));
  expect(gone.getCurrentResult().isError).toBe(true);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(ask).toHaveBeenCalledTimes(4);
  stop();
  client.clear();
});
