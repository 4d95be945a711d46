/** What is typed in one chat. */
export type Draft = { text: string; quotedMessageId: string | null };
type Save = (
  draft: Draft & { baseVersion: number },
  leaving: boolean,
) => Promise<{ version: number; conflict: boolean }>;
type Timer = { set: (act: () => void, ms: number) => unknown; clear: (timer: unknown) => void };

/** A draft is saved this long after the last key at the latest. */
export const saveAfterMs = 400;
const retryAfterMs = 3000;

const realTimer: Timer = {
  set: (act, ms) => setTimeout(act, ms),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

/**
 * Keeps one chat's draft on the server: one save at a time, the newest text always last, each with the version
 * it began from. Saves that fail are tried again; `onConflict` tells that another text was kept beside ours.
 */
export class DraftKeeper {
  private draft: Draft;
  private saved: Draft;
  private version: number;
  /** The version that the slice will have when everything on its way has arrived. */
  private expected: number;
  private busy: Promise<void> | null = null;
  private timer: unknown = null;
  private underway = 0;
  /** Saves by their number: the last one, the last that failed and the last that was answered. */
  private saves = 0;
  private failed = 0;
  private answered = 0;
  private sendings = 0;
  private readonly save: Save;
  private readonly onSaved: (draft: Draft, version: number, conflict: boolean) => void;
  private readonly clock: Timer;

  constructor(
    start: Draft,
    version: number,
    save: Save,
    onSaved: DraftKeeper['onSaved'],
    clock: Timer = realTimer,
  ) {
    this.draft = start;
    this.saved = start;
    this.version = version;
    this.expected = version;
    this.save = save;
    this.onSaved = onSaved;
    this.clock = clock;
  }

  /** True while something typed is not on the server yet. */
  get dirty(): boolean {
    // A save that failed may have arrived all the same: until a later one is answered nobody knows what is kept.
    if (this.failed > this.answered) return true;
    return this.draft.text !== this.saved.text || this.draft.quotedMessageId !== this.saved.quotedMessageId;
  }

  /** Takes what is typed now; saves it within half a second. */
  change(draft: Draft): void {
    this.draft = draft;
    if (this.timer === null) this.plan(saveAfterMs);
  }

  /**
   * What was typed is being sent: until the given function is called the server keeps it as a draft, so that a
   * text is never in this tab alone. Anything newly typed is saved as always.
   */
  holdSent(): () => void {
    this.sendings += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.sendings -= 1;
      if (this.dirty) void this.flush();
    };
  }

  /** Saves now; `leaving` when the page goes away. */
  async flush(leaving = false): Promise<void> {
    this.stop();
    if (this.sendings > 0 && this.draft.text === '') return;
    if (this.busy && !leaving) {
      await this.busy;
      return this.flush();
    }
    if (!this.dirty) return;
    const sending = this.send(leaving).finally(() => {
      this.underway -= 1;
      if (this.busy === sending) this.busy = null;
    });
    this.busy = sending;
    await sending;
  }

  /**
   * Takes a draft that another tab or person saved. Gives it back when it is to be shown; null when something
   * unsaved is typed here, which then wins or ends as a conflict that keeps both.
   */
  adopt(draft: Draft, version: number): Draft | null {
    if (this.dirty || this.busy || version <= this.version) return null;
    this.version = version;
    this.expected = version;
    this.saved = draft;
    this.draft = draft;
    return draft;
  }

  /** Ends the keeping; what is typed is saved first. */
  close(): void {
    void this.flush(true);
  }

  private async send(leaving: boolean): Promise<void> {
    const sent = this.draft;
    const number = ++this.saves;
    // A save that is still on its way makes one more version before this one arrives.
    const baseVersion = this.expected++;
    this.underway += 1;
    try {
      const reply = await this.save({ ...sent, baseVersion }, leaving);
      // Answers may overtake each other: the newest version says what is kept.
      if (reply.version < this.version) return;
      this.version = reply.version;
      this.expected = Math.max(this.expected, reply.version);
      this.saved = sent;
      this.answered = Math.max(this.answered, number);
      this.onSaved(sent, reply.version, reply.conflict);
      if (this.dirty && this.timer === null) this.plan(saveAfterMs);
    } catch {
      this.failed = Math.max(this.failed, number);
      if (this.underway === 1) this.expected = this.version;
      if (this.timer === null) this.plan(retryAfterMs);
    }
  }

  private plan(ms: number): void {
    this.timer = this.clock.set(() => {
      this.timer = null;
      void this.flush();
    }, ms);
  }

  private stop(): void {
    if (this.timer !== null) this.clock.clear(this.timer);
    this.timer = null;
  }
}
