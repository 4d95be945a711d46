import type { PageSession } from '../whatsapp/whatsapp.types.ts';
import type { LinkWatch } from './link-watch.ts';

/** A fact and since when it is so; null while it is not known. */
export type Fact = { is: boolean | null; since: Date | null };

/** Three facts that are never one flag: a browser can be up without a link, and a link stand without anything coming. */
export type LinkFacts = { browser: Fact; linked: Fact; flowing: Fact };

/** Keeps the three facts of one page with the times at which they became so. */
export type FactWatch = {
  /** Looks at everything again; true when a fact changed. */
  update(now: Date): boolean;
  facts(): LinkFacts;
};

/** Makes the watch of a page. */
export function watchFacts(session: PageSession, link: LinkWatch): FactWatch {
  const facts: LinkFacts = {
    browser: { is: null, since: null },
    linked: { is: null, since: null },
    flowing: { is: null, since: null },
  };
  const note = (name: keyof LinkFacts, is: boolean | null, now: Date): boolean => {
    if (facts[name].is === is) return false;
    facts[name] = { is, since: is === null ? null : now };
    return true;
  };
  return {
    update: (now) => {
      const up = session.browser().state === 'up';
      const phase = up ? link.phase()?.phase : undefined;
      const linked =
        phase === 'ready' || phase === 'syncing' || phase === 'conflict'
          ? true
          : phase === 'linking' || phase === 'code' || phase === 'logged-out'
            ? false
            : // A dialog over the page ends no link by itself.
              phase === 'owner-must-act'
              ? facts.linked.is
              : null;
      const flowing = phase === 'ready' ? session.flow().flowing : null;
      return [note('browser', up, now), note('linked', linked, now), note('flowing', flowing, now)].includes(
        true,
      );
    },
    facts: () => ({ ...facts }),
  };
}
