import type { Router } from 'express';
import { mountGatewaySettings } from '../settings/settings.controller.ts';
import type { AdminDeps } from './admin.types.ts';
import { mountHealthOfGateway } from './health/health.controller.ts';
import { mountJournal } from './journal/journal.controller.ts';
import { createLive } from './live/create-live.ts';
import { factsOf } from './live/facts-of.ts';
import { listenForFacts } from './live/listen-for-facts.ts';
import { mountLive } from './live/live.controller.ts';
import { mountGatewayOpenapi } from './openapi/openapi.controller.ts';
import { mountOverview } from './overview/overview.controller.ts';
import { mountSlices } from './slices/slice.controller.ts';
import { mountSliceActs } from './slices/slice-acts.controller.ts';
import { mountSliceLife } from './slices/slice-life.controller.ts';

export type AdminOptions = AdminDeps & {
  readonly databaseUrl: string;
  /** How long a stream may last before rights are looked at again. */
  readonly grantMs: number;
};

/** What operators see and do beside accounts. */
export type Admin = {
  mount(router: Router): void;
  /** Ends the streams that are open by a session, key or look-on that is void. */
  endSession(sessionId: string): void;
  endStreams(): void;
  /** Resolves once live facts are heard. */
  ready(): Promise<void>;
  close(): Promise<void>;
};

/** Wires the operators' rooms. */
export function composeAdmin(options: AdminOptions): Admin {
  const { log, settings, databaseUrl, grantMs } = options;
  const live = createLive(options.startedAt);
  const loadSettings = () =>
    void settings
      .load()
      .catch((error: unknown) => log.warn({ err: error }, 'settings could not be read anew'));
  const listener = listenForFacts({
    ...{ databaseUrl, log },
    onFact: (payload) => {
      const facts = factsOf(payload);
      if (facts.some(({ type }) => type === 'settings.changed')) loadSettings();
      live.tell(...facts);
    },
    onGap: () => {
      loadSettings();
      live.reset();
    },
  });
  return {
    mount: (router) => {
      mountOverview(router, options);
      mountSlices(router, options);
      mountSliceActs(router, options);
      mountSliceLife(router, options);
      mountJournal(router, options);
      mountHealthOfGateway(router, options);
      mountGatewaySettings(router, options);
      mountLive(router, { live, grantMs });
      mountGatewayOpenapi(router);
    },
    endSession: (sessionId) => live.hub.endSession(sessionId, { type: 'session.ended', sessionId }),
    endStreams: () => live.hub.endAll(),
    ready: listener.ready,
    close: async () => {
      live.hub.endAll();
      await listener.stop();
    },
  };
}
