import type { LineRunner } from '../lines/line-runner.ts';
import type { Publish } from '../slice.types.ts';

/** Ends the showing of codes that nobody looks at. */
export type CodeRest = {
  /** A person has the link page in sight, or asked for something of it. */
  watched(): void;
  /** Asks again for what rests or has expired, since somebody looks. */
  wake(): Promise<void>;
  /** Stops the page when codes go by and nobody looks. */
  check(): Promise<void>;
  isResting(): boolean;
  /** A person started or stopped it: nothing rests. */
  forget(): void;
};

export type CodeRestDeps = {
  runner: Pick<LineRunner, 'page' | 'stop' | 'start'>;
  publish: Publish;
  now: () => Date;
};

/** The link page says every 20 s that it is looked at. */
const awayMs = 2 * 60_000;
/** WhatsApp shows about as many before it asks for a press. */
const mostCodes = 6;
/** Fresh codes that are asked for without a press while somebody looks. */
const mostRenewals = 3;

/** Makes the keeper. Only a person's own number rests: the demo phone takes nobody's place. */
export function restCodes(deps: CodeRestDeps): CodeRest {
  let watchedAt = deps.now();
  let resting = false;
  let renewals = 0;
  let busy = false;

  const linkingPage = () => {
    const page = deps.runner.page();
    const read = page?.session.browser().state === 'up' ? page.link.phase() : null;
    const asks = read?.phase === 'linking' || read?.phase === 'code';
    return page && read && asks && page.line().kind === 'own' ? { page, read } : null;
  };
  const alone = async (work: () => Promise<void>): Promise<void> => {
    if (busy) return;
    busy = true;
    await work().finally(() => {
      busy = false;
    });
  };
  return {
    isResting: () => resting,
    watched: () => {
      watchedAt = deps.now();
    },
    forget: () => {
      watchedAt = deps.now();
      resting = false;
      renewals = 0;
    },
    wake: () =>
      alone(async () => {
        watchedAt = deps.now();
        if (resting) {
          resting = false;
          await deps.runner.start('own');
          return;
        }
        const linking = linkingPage();
        if (linking?.read.phase !== 'linking' || !linking.read.qrExpired || renewals >= mostRenewals) return;
        renewals += 1;
        await linking.page.session.navigator.refreshQr().catch(() => undefined);
      }),
    check: () =>
      alone(async () => {
        const linking = linkingPage();
        if (!linking || deps.now().getTime() - watchedAt.getTime() < awayMs) return;
        const { read, page } = linking;
        if (!read.qrExpired && !read.codeExpired && page.link.codes() < mostCodes) return;
        await deps.runner.stop();
        resting = true;
        await deps.publish({ type: 'status.changed' });
      }),
  };
}
