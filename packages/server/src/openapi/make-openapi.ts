import type { Endpoint } from '@queunir/contracts/kit/endpoint';
import { errorReply, generalErrors } from '@queunir/contracts/kit/errors';
import * as z from 'zod/mini';

type Json = Record<string, unknown>;
type ObjectSchema = { properties?: Record<string, Json>; required?: string[] };

const version = '0.1.0';

/** An address that does not answer JSON. */
export type OtherAddress = {
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly type: string;
};

/** Makes the OpenAPI 3.1 document of a set of endpoints, with the addresses that do not answer JSON. */
export function makeOpenapi(
  title: string,
  endpoints: Readonly<Record<string, Endpoint>>,
  others: readonly OtherAddress[],
): Json {
  const paths: Record<string, Json> = {};
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const path = toTemplate(endpoint.path);
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint) };
  }
  for (const other of others) paths[toTemplate(other.path)] = { get: bytes(other) };
  return {
    openapi: '3.1.0',
    info: { title, version },
    paths,
    components: {
      schemas: { Error: schema(errorReply, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'queunir_session' },
        key: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function operation(name: string, endpoint: Endpoint): Json {
  const parameters = [
    ...parametersOf(endpoint.params, 'path'),
    ...parametersOf(endpoint.query, 'query'),
    ...(endpoint.idempotent ? [idempotencyHeader] : []),
  ];
  return {
    operationId: name,
    summary: endpoint.summary,
    security: securityOf(endpoint),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(endpoint.body
      ? { requestBody: { required: true, content: json(schema(endpoint.body, 'input')) } }
      : {}),
    ...(endpoint.upload ? { requestBody: { required: true, content: fileOf(endpoint.upload.types) } } : {}),
    responses: {
      200: { description: 'Done.', content: json(schema(endpoint.reply, 'output')) },
      default: {
        description: `Codes: ${[...endpoint.errors, ...generalErrors].join(', ')}.`,
        content: json({ $ref: '#/components/schemas/Error' }),
      },
    },
    'x-while-suspended': endpoint.whileSuspended,
    ...(endpoint.access === 'admin' ? { 'x-operators-only': true } : {}),
  };
}

/** A key may call only what says which scope it takes. */
function securityOf({ access, scope }: Endpoint): Json[] {
  if (access !== 'user' && access !== 'admin') return [];
  return scope === undefined ? [{ session: [] }] : [{ session: [] }, { key: [scope] }];
}

const fileOf = (types: readonly string[]): Json =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));

const idempotencyHeader = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', minLength: 8, maxLength: 200 },
};

function parametersOf(part: z.ZodMiniType | undefined, place: 'path' | 'query'): Json[] {
  if (!part) return [];
  const { properties = {}, required = [] } = schema(part, 'input') as ObjectSchema;
  return Object.entries(properties).map(([name, value]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: value,
  }));
}

function bytes({ path, name, summary, type }: OtherAddress): Json {
  const ids = [...path.matchAll(/:(\w+)/g)].map((match) => match[1]);
  return {
    operationId: name,
    summary,
    security: [{ session: [] }],
    ...(ids.length > 0
      ? {
          parameters: ids.map((id) => ({
            ...{ name: id, in: 'path', required: true },
            schema: { type: 'string', format: 'uuid' },
          })),
        }
      : {}),
    responses: { 200: { description: 'Done.', content: { [type]: { schema: { type: 'string' } } } } },
  };
}

function schema(part: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(part, { io, unrepresentable: 'any' });
  return rest;
}

function json(content: Json): Json {
  return { 'application/json': { schema: content } };
}

function toTemplate(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}
