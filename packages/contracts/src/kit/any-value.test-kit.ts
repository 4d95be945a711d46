import fc from 'fast-check';
import type * as z from 'zod/mini';

type Def = {
  type: string;
  format?: string;
  shape?: Record<string, z.ZodMiniType>;
  element?: z.ZodMiniType;
  innerType?: z.ZodMiniType;
  options?: z.ZodMiniType[];
  entries?: Record<string, string>;
  values?: unknown[];
  checks?: { _zod: { def: { check: string; minimum?: number; value?: number; format?: string } } }[];
};
const defOf = (schema: z.ZodMiniType): Def => (schema as unknown as { _zod: { def: Def } })._zod.def;

/** Values that a contract's schema takes. Throws for a kind of schema that no contract has used so far. */
export function anyOf(schema: z.ZodMiniType): fc.Arbitrary<unknown> {
  const def = defOf(schema);
  switch (def.type) {
    case 'string':
      if (def.format === 'uuid') return fc.uuid({ version: 7 });
      if (def.format === 'datetime')
        return fc.constantFrom('2026-03-01T10:00:00Z', '2026-03-01T10:00:00.123+05:45');
      if (def.format === 'url')
        return fc.constantFrom('https://example.com/hook', 'http://10.0.0.1:8080/a?b=c');
      if (def.format === 'email')
        return fc.constantFrom('ana@example.com', 'bruno.dias+crm@mail.example.org');
      return fc.string({ minLength: Math.max(10, fewest(def)), maxLength: 20 });
    case 'number':
      return fc.integer(spanOf(def));
    case 'boolean':
      return fc.boolean();
    case 'unknown':
      return fc.jsonValue();
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'nullable':
      return fc.option(anyOf(def.innerType as z.ZodMiniType));
    case 'optional':
    case 'default':
      return anyOf(def.innerType as z.ZodMiniType);
    case 'array':
      return fc.array(anyOf(def.element as z.ZodMiniType), { minLength: fewest(def), maxLength: 3 });
    case 'union':
      return fc.oneof(...(def.options ?? []).map(anyOf));
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape ?? {}).map(([name, inner]) => [name, anyOf(inner)])),
      );
    default:
      throw new Error(`No values are known for a schema of the type ${def.type}.`);
  }
}

const fewest = ({ checks = [] }: Def): number =>
  Math.max(0, ...checks.map(({ _zod: { def } }) => (def.check === 'min_length' ? (def.minimum ?? 0) : 0)));

/** 1 to 50, or what of it, or beside it, the schema's bounds leave. */
function spanOf({ checks = [] }: Def): { min: number; max: number } {
  const bounds = (check: string) =>
    checks.flatMap(({ _zod: { def } }) =>
      def.check === check && typeof def.value === 'number' ? [def.value] : [],
    );
  const min = Math.max(1, ...bounds('greater_than'));
  return { min, max: Math.min(min + 49, ...bounds('less_than')) };
}

/** The names of an object schema's fields. */
export const fieldsOf = (schema: z.ZodMiniType | undefined): string[] =>
  schema ? Object.keys(defOf(schema).shape ?? {}) : [];

/** A value with one more key in each of its objects, as another version of the program would send it. */
export function withMore(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMore);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.entries(value).map(([name, one]) => [name, withMore(one)] as const);
  return { ...Object.fromEntries(inner), ofAnotherVersion: 'CANARY' };
}
