import { QueryClient } from '@tanstack/react-query';
import { Route, Routes } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { enService } from '../../app/texts/service/en.ts';
import { ApiError } from '../../kit/api-error.ts';
import { draw, speak, wordsOf } from '../../kit/draw.test-kit.tsx';
import { adminKeys } from '../api/keys.ts';
import { makeSlice } from '../make-slice.test-kit.ts';
import { adminErrorsEn, adminTextsEn } from '../texts/en.ts';
import { AdminRoom } from './AdminRoom.tsx';

beforeAll(() =>
  speak('en', { ...enService, admin: adminTextsEn, errors: { ...enService.errors, ...adminErrorsEn } }),
);

const me = { userId: 'o', email: 'olga@example.com', language: 'en' } as const;
const room = (address: string, client = new QueryClient()) =>
  draw(
    <Routes>
      <Route path="/admin/*" element={<AdminRoom me={me} notices={null} />} />
    </Routes>,
    { address, client },
  );
const failed = (key: readonly unknown[], error: ApiError) => {
  const client = new QueryClient({ defaultOptions: { queries: { retryOnMount: false } } });
  client.getQueryCache().build(client, { queryKey: key }).setState({ status: 'error', error });
  return client;
};

describe('every pane', () => {
  it.each([
    ['/admin', 'Overview'],
    ['/admin/slices', 'Slices'],
    ['/admin/slices/7', 'Slice 7'],
    ['/admin/users', 'Users'],
    ['/admin/users?show=invitations', 'Users'],
    ['/admin/users/u1', 'Account'],
    ['/admin/events?kind=slice', 'Events'],
    ['/admin/health?alerts=past', 'Health'],
    ['/admin/settings', 'Settings'],
  ])('%s has its title, and its shape while it is fetched', (address, title) => {
    const html = room(address);
    expect(wordsOf(/<h1.*?<\/h1>/s.exec(html)![0])).toBe(title);
    expect(html).toContain('skeleton-wait');
  });

  it('that there is none says so', () => {
    expect(wordsOf(room('/admin/nowhere'))).toContain('There is nothing at this address.');
  });

  it('keeps its error to itself, with a way to try again', () => {
    const client = failed(adminKeys.sliceDetail(7), new ApiError('internal', 'x', 500));
    const words = wordsOf(room('/admin/slices/7', client));
    expect(words).toContain('Something went wrong on the server.');
    expect(words).toContain('Try again');
  });

  it('offers no second try where a slice does not exist', () => {
    const client = failed(adminKeys.sliceDetail(7), new ApiError('slice_not_found', 'x', 404));
    const words = wordsOf(room('/admin/slices/7', client));
    expect(words).toContain('This slice does not exist.');
    expect(words).not.toContain('Try again');
  });

  it('of a slice has facts, figures, events, logs and backups', () => {
    const client = new QueryClient();
    client.setQueryData(adminKeys.sliceDetail(7), makeSlice());
    const html = room('/admin/slices/7', client);
    const parts = [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/gs)].map((match) => match[1]);
    expect(parts).toEqual(['What can be done', 'Facts', 'Figures', 'Events', 'Logs', 'About', 'Backups']);
  });
});
