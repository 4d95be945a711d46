import { AppError } from '@queunir/server/errors/app-error';
import type { Priority } from '../whatsapp.types.ts';

/** What an act in its turn may ask. */
export type Turn = {
  signal: AbortSignal;
  /** Called between two steps. Ends the act when it was cancelled, or puts it back when a person waits. */
  checkpoint(): void;
};

/** Runs acts one after another, a person's before any in the background. */
export type ActQueue = {
  run<T>(options: ActOptions, act: (turn: Turn) => Promise<T>): Promise<T>;
  /** Refuses what waits and cancels what runs. */
  close(reason: AppError): void;
};

type ActOptions = { priority: Priority; signal?: AbortSignal; timeoutMs: number };

type Waiting = {
  options: ActOptions;
  perform: (turn: Turn) => Promise<void>;
  refuse: (error: unknown) => void;
};

/** Thrown through an act that makes room; it begins again afterwards. */
class MakeRoom extends Error {}

/** The act was called off by whoever asked for it. */
export function cancelled(): AppError {
  return new AppError('cancelled', 'The act was called off.', { blame: 'outside', status: 503 });
}

function tookTooLong(): AppError {
  return new AppError('page_did_not_answer', 'The page did not answer in time.', {
    blame: 'outside',
    status: 504,
  });
}

/** Makes a queue; `onIdle` runs after the last act, before anything else, and must not throw. */
export function createActQueue(hooks: { onIdle: () => Promise<void>; idleAfterMs: number }): ActQueue {
  const person: Waiting[] = [];
  const background: Waiting[] = [];
  let running: AbortController | null = null;
  let closed: AppError | null = null;
  let idleTimer: NodeJS.Timeout | undefined;

  const pump = async (): Promise<void> => {
    if (running) return;
    const next = person.shift() ?? background.shift();
    if (!next) return;
    clearTimeout(idleTimer);
    running = new AbortController();
    try {
      await perform(next, running);
    } finally {
      running = null;
      if (person.length + background.length === 0) rest();
      else void pump();
    }
  };

  const rest = (): void => {
    clearTimeout(idleTimer);
    idleTimer = setTimeout(() => {
      if (running || closed) return;
      running = new AbortController();
      void hooks.onIdle().finally(() => {
        running = null;
        void pump();
      });
    }, hooks.idleAfterMs);
  };

  const perform = async (waiting: Waiting, controller: AbortController): Promise<void> => {
    const { options } = waiting;
    const late = setTimeout(() => controller.abort(tookTooLong()), options.timeoutMs);
    const callOff = (): void => controller.abort(cancelled());
    options.signal?.addEventListener('abort', callOff);
    if (options.signal?.aborted) callOff();
    const checkpoint = (): void => {
      controller.signal.throwIfAborted();
      if (options.priority === 'background' && person.length > 0) throw new MakeRoom();
    };
    try {
      controller.signal.throwIfAborted();
      await waiting.perform({ signal: controller.signal, checkpoint });
    } catch (error) {
      if (error instanceof MakeRoom && !closed) background.unshift(waiting);
      else waiting.refuse(controller.signal.aborted ? controller.signal.reason : error);
    } finally {
      clearTimeout(late);
      options.signal?.removeEventListener('abort', callOff);
    }
  };

  return {
    run: <T>(options: ActOptions, act: (turn: Turn) => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        if (closed) return reject(closed);
        const waiting: Waiting = {
          options,
          perform: async (turn) => resolve(await act(turn)),
          refuse: reject,
        };
        (options.priority === 'person' ? person : background).push(waiting);
        void pump();
      }),
    close(reason) {
      closed = reason;
      clearTimeout(idleTimer);
      for (const waiting of [...person.splice(0), ...background.splice(0)]) waiting.refuse(reason);
      running?.abort(reason);
    },
  };
}
