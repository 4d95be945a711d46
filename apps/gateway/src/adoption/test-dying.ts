import pg from 'pg';

/** Ends a process at places where it was not ended before. */
export type Deaths = {
  /**
   * Runs `work` until it is about to send a statement, after another one, for the first time in all these lives; that one
   * and all later ones are not sent, as if the process had been killed there. True when it was killed before its end.
   */
  live(work: () => Promise<void>): Promise<boolean>;
  count(): number;
};

/** Makes the list of places; connections must be ended after each life, so that what was open is rolled back. */
export function createDeaths(): Deaths {
  const places = new Set<string>();
  return {
    count: () => places.size,
    live: async (work) => {
      const original = pg.Client.prototype.query;
      let before = 'the start';
      let dead = false;
      pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
        const now = wordsOf(args[0]);
        const place = `${before} → ${now}`;
        before = now;
        if (!dead && !places.has(place)) {
          places.add(place);
          dead = true;
        }
        if (dead) throw new Error(`killed: ${place}`);
        return Reflect.apply(original, this, args);
      } as typeof original;
      try {
        await work();
        if (dead) throw new Error('It went on after its end.');
        return false;
      } catch (error) {
        if (!dead) throw error;
        return true;
      } finally {
        pg.Client.prototype.query = original;
      }
    },
  };
}

/** Without passwords, which differ from life to life. */
function wordsOf(query: unknown): string {
  const text = typeof query === 'string' ? query : (query as { text: string }).text;
  return text.replace(/'[^']*'/g, "'…'").replace(/\s+/g, ' ');
}
