import type { ErrorRequestHandler, Router } from 'express';
import * as z from 'zod';
import { Refusal } from '../../phone/refusal.ts';

/** Adds a POST route: the body is checked against the schema, what `act` gives is the JSON answer. */
export function post<Body extends z.ZodType>(
  router: Router,
  path: string,
  body: Body,
  act: (body: z.output<Body>) => unknown | Promise<unknown>,
): void {
  router.post(path, async (request, response) => {
    const parsed = body.safeParse(request.body ?? {});
    if (!parsed.success) throw new Refusal(z.prettifyError(parsed.error));
    response.json((await act(parsed.data)) ?? { ok: true });
  });
}

/** Adds a GET route: the query is checked against the schema. */
export function get<Query extends z.ZodType>(
  router: Router,
  path: string,
  query: Query,
  act: (query: z.output<Query>) => unknown,
): void {
  router.get(path, (request, response) => {
    const parsed = query.safeParse(request.query);
    if (!parsed.success) throw new Refusal(z.prettifyError(parsed.error));
    response.json(act(parsed.data));
  });
}

/** Turns refusals and broken JSON into `{ error }` with their status; anything else is our fault. */
export const answerErrors: ErrorRequestHandler = (error, _request, response, _next) => {
  if (error instanceof Refusal) response.status(error.status).json({ error: error.message });
  else if (error instanceof SyntaxError && 'status' in error)
    response.status(400).json({ error: 'the body is not valid JSON' });
  else {
    console.error(error);
    response.status(500).json({ error: 'the simulator failed; see its output' });
  }
};
