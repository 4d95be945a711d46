import { describe, expect, it } from 'vitest';
import { type Asked, progressOf } from './act-progress.ts';

const backups = { count: 0, lastAt: null };
const before = { generation: 3, failures: 0, backups, image: 'old' };
const asked = (act: Asked['act']): Asked => ({ act, before });
const now = (state: Parameters<typeof progressOf>[1]['state'], changes: object = {}) => ({
  state,
  generation: 3,
  failures: 0,
  backups,
  image: 'old',
  wantedImage: null,
  ...changes,
});

describe('a restart', () => {
  it('is under way while the slice still runs in its earlier life, ends, and starts', () => {
    expect(progressOf(asked('restart'), now('running'))).toBe('busy');
    expect(progressOf(asked('restart'), now('stopping'))).toBe('busy');
    expect(progressOf(asked('restart'), now('stopped'))).toBe('busy');
    expect(progressOf(asked('restart'), now('starting', { generation: 4 }))).toBe('busy');
  });

  it('is done once the slice runs in a new life, and failed when that did not come about', () => {
    expect(progressOf(asked('restart'), now('running', { generation: 4 }))).toBe('done');
    expect(progressOf(asked('restart'), now('failed', { generation: 4, failures: 1 }))).toBe('failed');
  });
});

describe('another act', () => {
  it('is done as soon as the slice is what it was asked to be', () => {
    expect(progressOf(asked('stop'), now('stopping'))).toBe('busy');
    expect(progressOf(asked('stop'), now('stopped'))).toBe('done');
    expect(progressOf(asked('delete'), now('stopping'))).toBe('busy');
    expect(progressOf(asked('delete'), now('trashed'))).toBe('done');
    expect(progressOf(asked('restore'), now('trashed'))).toBe('busy');
    expect(progressOf(asked('restore'), now('running', { generation: 4 }))).toBe('done');
    expect(progressOf(asked('start'), now('running'))).toBe('done');
    expect(progressOf(asked('back-up'), now('running'))).toBe('busy');
    expect(progressOf(asked('back-up'), now('running', { backups: { count: 1, lastAt: 'later' } }))).toBe(
      'done',
    );
  });

  it('of trying again has not failed because the slice had failed before', () => {
    const again: Asked = { act: 'try-again', before: { ...before, failures: 5 } };
    expect(progressOf(again, now('failed', { failures: 0 }))).toBe('busy');
    expect(progressOf(again, now('starting', { generation: 4 }))).toBe('busy');
    expect(progressOf(again, now('failed', { generation: 4, failures: 1 }))).toBe('failed');
  });

  it('of upgrading has failed where the slice went back by itself, and of backing up where it runs without one', () => {
    expect(progressOf(asked('upgrade'), now('upgrading', { wantedImage: 'new' }))).toBe('busy');
    expect(progressOf(asked('upgrade'), now('running', { image: 'new', generation: 5 }))).toBe('done');
    expect(progressOf(asked('upgrade'), now('running', { generation: 6 }))).toBe('failed');
    expect(progressOf(asked('back-up'), now('stopping'))).toBe('busy');
    expect(progressOf(asked('back-up'), now('running', { generation: 4 }))).toBe('failed');
  });
});
