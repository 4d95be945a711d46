import { facePath } from '@queunir/contracts/contacts/contacts';
import { eventsPath } from '@queunir/contracts/events/events';
import type { Endpoint } from '@queunir/contracts/kit/endpoint';
import { errorReply, generalErrors } from '@queunir/contracts/kit/errors';
import * as z from 'zod/mini';

type Json = Record<string, unknown>;
type ObjectSchema = { properties?: Record<string, Json>; required?: string[] };

const version = '0.1.0';

/** Makes the OpenAPI 3.1 document of a set of endpoints, with the two addresses that do not answer JSON. */
export function makeOpenapi(endpoints: Readonly<Record<string, Endpoint>>): Json {
  const paths: Record<string, Json> = {};
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const path = toTemplate(endpoint.path);
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint) };
  }
  paths[eventsPath] = {
    get: bytes('streamEvents', 'Live facts (SSE); resumes by Last-Event-ID.', 'text/event-stream'),
  };
  paths[toTemplate(facePath)] = {
    get: {
      ...bytes('getFace', 'A picture as WhatsApp rendered it.', 'image/png'),
      parameters: [
        { name: 'faceId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      ],
    },
  };
  return {
    openapi: '3.1.0',
    info: { title: 'Queunir slice', version },
    paths,
    components: {
      schemas: { Error: schema(errorReply, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'queunir_session' } },
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
    ...(endpoint.access === 'user' ? { security: [{ session: [] }] } : { security: [] }),
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
  };
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

function bytes(operationId: string, summary: string, type: string): Json {
  return {
    operationId,
    summary,
    security: [{ session: [] }],
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
