import { AppError } from '@queunir/server/errors/app-error';
import type { CdpSession } from '../browser/cdp.types.ts';
import { orAborted } from '../hands/until.ts';

/** What is run in the page, and under which names; the page's own scripts see none of them. */
export type WorldScript = {
  worldName: string;
  bindingName: string;
  /** Runs in each new document, in our world alone. */
  source: string;
};

const ANSWER_MS = 10_000;

/** Our own world in the page. */
export type ReaderWorld = {
  /** Evaluates an expression in our world and gives its JSON. Errors: page_did_not_answer. */
  evaluate(expression: string): Promise<unknown>;
  /** Runs this instead of the script in every later document; the one that stands keeps what runs in it. */
  replaceSource(source: string): Promise<void>;
  /** True while a document with our script in it stands. */
  present(): boolean;
};

/**
 * Installs the script for this and every later document of the main frame. `onPayload` gets each string that
 * the script hands to the binding; `onDocument` is called when our world stands in a new document.
 */
export async function openReaderWorld(
  cdp: CdpSession,
  script: WorldScript,
  listen: { onPayload: (payload: string) => void; onDocument: () => void },
): Promise<ReaderWorld> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const mainFrame = frameTree.frame.id;
  let context: { id: number; uniqueId: string } | null = null;

  cdp.on('Runtime.executionContextCreated', ({ context: made }) => {
    const frame: unknown = made.auxData?.frameId;
    if (made.name !== script.worldName || frame !== mainFrame) return;
    context = { id: made.id, uniqueId: made.uniqueId };
    listen.onDocument();
  });
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextUniqueId }) => {
    if (context?.uniqueId === executionContextUniqueId) context = null;
  });
  cdp.on('Runtime.executionContextsCleared', () => {
    context = null;
  });
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name === script.bindingName && executionContextId === context?.id) listen.onPayload(payload);
  });

  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', {
    name: script.bindingName,
    executionContextName: script.worldName,
  });
  const install = (source: string, runImmediately: boolean) =>
    cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `if (window === window.top) {${source}\n}`,
      worldName: script.worldName,
      runImmediately,
    });
  let { identifier } = await install(script.source, true);

  return {
    present: () => context !== null,
    async replaceSource(source) {
      // A second script would find the first one's work done, so both may stand for a moment.
      const next = await install(source, false);
      await cdp.send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
      identifier = next.identifier;
    },
    async evaluate(expression) {
      const at = context;
      if (!at) throw silent('The page is between two documents.');
      const answering = cdp.send('Runtime.evaluate', {
        expression,
        uniqueContextId: at.uniqueId,
        returnByValue: true,
        timeout: ANSWER_MS,
      });
      // The limit above ends a script that runs too long; a page that hangs otherwise never gets to it.
      const answer = await orAborted(answering, AbortSignal.timeout(ANSWER_MS + 2_000)).catch(
        (cause: unknown) => {
          throw silent('The page did not answer.', cause);
        },
      );
      if (answer.exceptionDetails) throw silent('Reading the page failed.');
      return answer.result.value as unknown;
    },
  };
}

function silent(message: string, cause?: unknown): AppError {
  return new AppError('page_did_not_answer', message, { blame: 'outside', status: 503, cause });
}
