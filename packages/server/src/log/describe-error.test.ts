import { describe, expect, it } from 'vitest';
import { describeError } from './describe-error.ts';

/** An error as `pg` throws it. */
const fromDatabase = (message: string) =>
  Object.assign(new Error(message), {
    severity: 'ERROR',
    code: '23505',
    detail: 'Key (title)=(Ana) already exists.',
    table: 'chat',
    constraint: 'chat_title_key',
  });

describe('an error in the log', () => {
  it('of the database is its code, table and constraint, and no value of a row', () => {
    const described = describeError(fromDatabase('duplicate key (Ana)'));
    expect(described).toMatchObject({ errorCode: '23505', table: 'chat', constraint: 'chat_title_key' });
    expect(JSON.stringify(described)).not.toContain('Ana');
  });

  it('of the database is so too as the cause of another', () => {
    const described = describeError(new Error('could not store', { cause: fromDatabase('(Ana)') }));
    expect(described.message).toBe('could not store');
    expect(described.cause).toMatchObject({ errorCode: '23505' });
    expect(JSON.stringify(described)).not.toContain('Ana');
  });

  it('says where it was thrown, without its message a second time', () => {
    const { stack } = describeError(new Error('two\nlines of it'));
    expect(stack).toMatch(/^\s+at /);
    expect(stack).not.toContain('lines of it');
  });

  it('that is none is told by its kind alone', () => {
    for (const [thrown, type] of [
      ['a text of Ana', 'string'],
      [undefined, 'undefined'],
      [null, 'object'],
      [{ name: 'Ana' }, 'object'],
    ] as const)
      expect(describeError(thrown)).toEqual({ type });
  });

  it('that is its own cause, or has very many, is described all the same', () => {
    const circle = new Error('round');
    circle.cause = new Error('and round', { cause: circle });
    expect(describeError(circle)).toMatchObject({ message: 'round', cause: { message: 'and round' } });
    let long = new Error('first');
    for (let depth = 0; depth < 20_000; depth += 1) long = new Error('next', { cause: long });
    expect(JSON.stringify(describeError(long)).length).toBeLessThan(50_000);
  });

  it('without a stack or with a code that is no word is described without them', () => {
    const bare = Object.assign(new Error('bare'), { stack: undefined, code: 7 });
    expect(describeError(bare)).toEqual({ type: 'Error', message: 'bare' });
  });
});
