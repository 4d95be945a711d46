import type { PageLink } from './page-link.ts';

/** The window around the page: rendered all the time, focused only while somebody acts. */
export type QuietWindow = {
  /** Gives the page the focus that a person at the screen would give it. */
  wake(): Promise<void>;
  /** Takes the focus away; the page stays visible and rendered. */
  rest(): Promise<void>;
  awake(): boolean;
  /** Runs something while the page is hidden from itself: it may then have the focus without looking online. */
  hidden<T>(work: () => Promise<T>): Promise<T>;
};

/**
 * Keeps the page visible but unfocused, by what was measured in Chromium 156, full and headless shell alike:
 * a headless page has the focus from its first press (the shell: from birth) and loses it only when its window
 * is minimised, which hides it; focus emulation makes a page both visible and focused, visibility hangs on the
 * session that asked, focus on whoever spoke last. So `keeper` switches the emulation on and never off, and
 * `page` switches it on and off again: visible, not focused. A new document takes `keeper`'s wish anew, so
 * `settle` runs again for each.
 */
export async function openQuietWindow(link: PageLink): Promise<QuietWindow> {
  const { windowId } = await link.browser.send('Browser.getWindowForTarget', { targetId: link.targetId });
  let awake = false;
  const turn = (windowState: 'minimized' | 'normal') =>
    link.browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
  const settle = async (): Promise<void> => {
    await link.page.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await link.page.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  };
  await link.keeper.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await settle();
  await turn('minimized');
  link.page.on('Runtime.executionContextsCleared', () => {
    settle().catch(() => {});
  });
  return {
    awake: () => awake,
    async hidden(work) {
      await link.keeper.send('Emulation.setFocusEmulationEnabled', { enabled: false });
      try {
        return await work();
      } finally {
        await link.keeper.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        await settle();
      }
    },
    async wake() {
      if (awake) return;
      awake = true;
      await turn('normal');
      // A restored window of the full Chromium stays without focus until it is brought to the front.
      await link.page.send('Page.bringToFront');
    },
    async rest() {
      if (!awake) return;
      await turn('minimized');
      awake = false;
    },
  };
}
