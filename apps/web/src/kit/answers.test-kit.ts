import { onTestFinished } from 'vitest';

/** What stands in for the slice's answer to one address: a reply, or a refusal. */
export type Answer = { status?: number; body: unknown };

/**
 * Answers every request of a test by its method and address, and tells which were made, in their order. An address
 * without an answer is refused as the slice would.
 */
export function answerRequests(answers: Record<string, Answer>): string[] {
  const asked: string[] = [];
  const real = globalThis.fetch;
  globalThis.fetch = async (address, init) => {
    const key = `${init?.method ?? 'GET'} ${String(address)}`;
    asked.push(key);
    const { status = 200, body } = answers[key] ?? {
      status: 404,
      body: { error: { code: 'message_not_found', message: 'gone' } },
    };
    return new Response(JSON.stringify(body), { status });
  };
  onTestFinished(() => {
    globalThis.fetch = real;
  });
  return asked;
}
