import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { adminEvent } from './admin/events.ts';
import { sliceEndpoints } from './all-endpoints.ts';
import { allGatewayEndpoints } from './all-gateway-endpoints.ts';
import { event } from './events/events.ts';
import { anyOf, fieldsOf, withMore } from './kit/any-value.test-kit.ts';
import type { Endpoint } from './kit/endpoint.ts';
import { generalErrors } from './kit/errors.ts';

const all = [...Object.entries(sliceEndpoints), ...Object.entries(allGatewayEndpoints)];
const parts = (pick: (endpoint: Endpoint) => z.ZodMiniType | undefined) =>
  all.flatMap(([name, endpoint]): [string, z.ZodMiniType][] => {
    const schema = pick(endpoint);
    return schema ? [[name, schema]] : [];
  });
const laws = { numRuns: 20 };

describe('what comes in', () => {
  it.each(parts(({ params }) => params))('the address of %s takes its ids and no more', (_name, schema) => {
    fc.assert(
      fc.property(anyOf(schema), (value) => {
        expect(schema.safeParse(value).success).toBe(true);
        expect(schema.safeParse(withMore(value)).success).toBe(false);
        for (const field of fieldsOf(schema))
          expect(schema.safeParse({ ...(value as object), [field]: '../x' }).success).toBe(false);
      }),
      laws,
    );
  });

  it.each(parts(({ query }) => query))('the query of %s takes what it names and no more', (_name, schema) => {
    fc.assert(
      fc.property(anyOf(schema), (value) => {
        const asText = Object.fromEntries(
          Object.entries(value as object).map(([key, one]) => [key, String(one)]),
        );
        expect(schema.safeParse(asText).success).toBe(true);
        expect(schema.safeParse({ ...asText, colour: 'red' }).success).toBe(false);
      }),
      laws,
    );
  });

  it.each(parts(({ body }) => body))('the body of %s takes what it names and no more', (_name, schema) => {
    fc.assert(
      fc.property(anyOf(schema), (value) => {
        expect(schema.safeParse(value).success).toBe(true);
        expect(schema.safeParse(withMore(value)).success).toBe(false);
        expect(schema.safeParse([value]).success).toBe(false);
      }),
      laws,
    );
  });
});

describe('what goes out', () => {
  it.each(parts(({ reply }) => reply))(
    'the reply of %s drops what only another version knows',
    (_name, schema) => {
      fc.assert(
        fc.property(anyOf(schema), (value) => {
          const parsed = schema.safeParse(withMore(value));
          expect(parsed.success && parsed.data).toEqual(value);
        }),
        laws,
      );
    },
  );

  it.each([
    ['of a slice', event],
    ['of the gateway', adminEvent],
  ])('so does every event %s, and one of an unknown type is none', (_name, union) => {
    fc.assert(
      fc.property(anyOf(union), (value) => {
        const parsed = union.safeParse(withMore(value));
        expect(parsed.success && parsed.data).toEqual(value);
        expect(union.safeParse({ ...(value as object), type: 'weather.changed' }).success).toBe(false);
      }),
    );
  });

  it('events carry ids and small facts, never texts', () => {
    fc.assert(
      fc.property(fc.oneof(anyOf(event), anyOf(adminEvent)), (value) => {
        for (const [name, one] of Object.entries(value as object)) {
          if (typeof one === 'string' && name !== 'type') expect(name).toMatch(/Id$/);
        }
      }),
    );
  });
});

describe('every endpoint', () => {
  it.each(all)('%s names in its address what it reads from it', (_name, { path, params }) => {
    const named = [...path.matchAll(/:(\w+)/g)].map((match) => match[1]);
    expect(fieldsOf(params)).toEqual(named);
    expect(path).toMatch(/^\/api(\/[a-z-]+|\/:\w+)+$/);
  });

  it.each(all)('%s reads by GET and changes by anything else', (_name, endpoint) => {
    if (endpoint.method === 'GET') {
      expect([endpoint.body, endpoint.idempotent]).toEqual([undefined, undefined]);
      expect(endpoint.whileSuspended, 'reading goes on').toBe(true);
    } else expect(endpoint.query).toBeUndefined();
  });

  it.each(all)('%s names its own errors once, and none that any may answer', (_name, { errors, summary }) => {
    expect(new Set(errors).size).toBe(errors.length);
    for (const code of errors) {
      expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(generalErrors).not.toContain(code);
    }
    expect(summary).toMatch(/^\p{Lu}.*\.$/u);
  });

  it('has an address of its own', () => {
    const shapes = all.map(([, { method, path }]) => `${method} ${path.replace(/:\w+/g, ':')}`);
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it('that anybody may call shows and changes nothing of anybody', () => {
    const open = all.filter(([, { access }]) => access === 'public' || access === 'system');
    expect(open.map(([name]) => name).sort()).toEqual([
      'becomeOwner',
      'getAccountSession',
      'getSession',
      'login',
      'requestPasswordReset',
      'resetPassword',
      'sendVerificationAgain',
      'setPassword',
      'signIn',
      'signUp',
      'typeRecoveryCode',
      'typeTwoFactorCode',
      'verifyEmail',
    ]);
  });

  it.each(all)('%s is for operators exactly when its address says so', (_name, { path, access }) => {
    expect(access === 'admin').toBe(path.startsWith('/api/admin/'));
  });

  it.each(all)('%s lets a key in only where the key can be told what it may do', (_name, endpoint) => {
    if (endpoint.access !== 'user' && endpoint.access !== 'admin') expect(endpoint.scope).toBeUndefined();
    if (endpoint.path.startsWith('/api/auth/')) expect(endpoint.scope).toBeUndefined();
  });
});
