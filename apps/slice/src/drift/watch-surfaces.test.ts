import type { SurfacesRead } from '@queunir/reader/feed';
import { expect, test } from 'vitest';
import { watchSurfaces } from './watch-surfaces.ts';

const all: SurfacesRead['inSight'] = ['list', 'thread', 'sending'];
const well: SurfacesRead = { inSight: all, broken: [] };
const noTitles: SurfacesRead = { inSight: all, broken: [{ anchor: 'chat-row.title', reason: 'missing' }] };
const noTimes: SurfacesRead = { inSight: all, broken: [{ anchor: 'message.time', reason: 'missing' }] };
const now = new Date('2026-05-04T10:00:00Z');

test('what is missing for a moment stops nothing', () => {
  const watch = watchSurfaces();
  for (const look of [noTitles, noTitles, well, noTitles, noTitles]) watch.observe(look, now);
  expect(watch.change()).toBeNull();
  expect(watch.isDoubtful()).toBe(true);
});

test('what is missing in three looks in a row stops what needs it, and nothing else', () => {
  const watch = watchSurfaces();
  watch.observe(noTitles, now);
  watch.observe(noTitles, now);
  expect(watch.observe(noTitles, now)).toEqual({ began: ['list', 'sending'], ended: [] });
  expect(watch.change()).toEqual({
    stopped: ['list', 'sending'],
    anchors: [{ anchor: 'chat-row.title', reason: 'missing' }],
    since: now,
  });
  expect(watch.isDoubtful()).toBe(false);
});

test('sending goes on where only times are lost', () => {
  const watch = watchSurfaces();
  for (let looks = 0; looks < 3; looks += 1) watch.observe(noTimes, now);
  expect(watch.change()?.stopped).toEqual(['thread']);
});

test('a chat that is only being drawn between two looks does not take the doubt away', () => {
  const watch = watchSurfaces();
  const drawing: SurfacesRead = { inSight: ['list'], broken: [] };
  for (const look of [noTimes, drawing, noTimes, drawing]) watch.observe(look, now);
  expect([watch.change(), watch.isDoubtful()]).toEqual([null, false]);
  expect(watch.observe(noTimes, now).began).toEqual(['thread']);
});

test('it ends with the first look that finds everything again', () => {
  const watch = watchSurfaces();
  for (let looks = 0; looks < 4; looks += 1) watch.observe(noTitles, now);
  expect(watch.observe(well, now)).toEqual({ began: [], ended: ['list', 'sending'] });
  expect(watch.change()).toBeNull();
});

test('a chat that was closed tells nothing, so that after some looks it is tried again', () => {
  const watch = watchSurfaces();
  const closed: SurfacesRead = { inSight: ['list'], broken: [] };
  for (let looks = 0; looks < 3; looks += 1) watch.observe(noTimes, now);
  expect(watch.observe(closed, now).ended).toEqual([]);
  expect(watch.change()?.anchors).toEqual([{ anchor: 'message.time', reason: 'missing' }]);
  watch.observe(closed, now);
  expect(watch.observe(closed, now).ended).toEqual(['thread']);
});

test('a page that is loaded anew is judged anew', () => {
  const watch = watchSurfaces();
  for (let looks = 0; looks < 3; looks += 1) watch.observe(noTitles, now);
  expect(watch.forget()).toEqual(['list', 'sending']);
  watch.observe(noTitles, now);
  expect(watch.change()).toBeNull();
});
