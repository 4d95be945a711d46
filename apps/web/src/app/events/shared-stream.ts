/** What one tab tells the others: an event of the slice as it came, or how the stream is. */
export type StreamNews = { kind: 'event'; data: string } | { kind: 'state'; open: boolean };

/** Parts of the browser that the stream stands on; a test gives its own. */
export type StreamParts = {
  openSource: (path: string) => EventSource;
  openChannel: (name: string) => Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'> | null;
  /** Runs `lead` while this tab holds the lock; null where there are no Web Locks. */
  locks: Pick<LockManager, 'request'> | null;
};

/** Where the slice tells; the contract's address without its schemas, which are not needed this early. */
export const streamAddress = '/api/events';
/** A stream: where it is listened to, and by which name tabs share it. */
export type StreamSource = { address: string; name: string };
const ofSlice: StreamSource = { address: streamAddress, name: 'queunir.events' };
const reset: StreamNews = { kind: 'event', data: '{"type":"stream.reset"}' };
const reopenAfterMs = 3000;

/** The browser's own parts. */
export function browserParts(): StreamParts {
  return {
    openSource: (path) => new EventSource(path, { withCredentials: true }),
    openChannel: (name) => (typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : null),
    locks: navigator.locks ?? null,
  };
}

/**
 * One event stream for all tabs of a browser: the tab that holds the lock listens to the slice and passes
 * everything on. When it closes, the next tab takes over and asks everybody to fetch again, for nobody knows
 * what was missed between. Without Web Locks (plain http) every tab listens for itself.
 * Gives back what ends it.
 */
export function joinStream(
  tell: (news: StreamNews) => void,
  parts: StreamParts = browserParts(),
  { address, name }: StreamSource = ofSlice,
): () => void {
  const channel = parts.locks ? parts.openChannel(name) : null;
  const leaving = new AbortController();
  const share = (news: StreamNews) => {
    // What was under way when this tab left is nobody's news, and its channel is closed.
    if (leaving.signal.aborted) return;
    tell(news);
    channel?.postMessage(news);
  };
  if (channel) channel.onmessage = (message: MessageEvent<StreamNews>) => tell(message.data);
  if (!parts.locks || !channel) listen(parts, address, share, leaving.signal);
  else {
    const joinedAt = performance.now();
    const lead = async () => {
      // The lock may be granted in the very moment in which this tab leaves; kept, no other tab would ever hear anything.
      if (leaving.signal.aborted) return;
      const tookOver = performance.now() - joinedAt > 1000;
      if (tookOver) share(reset);
      await listen(parts, address, share, leaving.signal);
    };
    parts.locks.request(`${name}.leader`, { signal: leaving.signal }, lead).catch(() => {
      // The tab closed while it waited for the lock.
    });
  }
  return () => {
    leaving.abort();
    channel?.close();
  };
}

/** Listens until told to leave; a stream that the browser gave up is opened again. */
function listen(
  parts: StreamParts,
  address: string,
  share: (news: StreamNews) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((done) => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gaveUp = false;
    const open = () => {
      source = parts.openSource(address);
      source.onopen = () => {
        share({ kind: 'state', open: true });
        // A new source has no Last-Event-ID: what happened meanwhile is fetched.
        if (gaveUp) share(reset);
        gaveUp = false;
      };
      source.onmessage = ({ data }: MessageEvent<string>) => share({ kind: 'event', data });
      source.onerror = () => {
        share({ kind: 'state', open: false });
        if (source?.readyState !== 2) return;
        gaveUp = true;
        timer = setTimeout(open, reopenAfterMs);
      };
    };
    open();
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      source?.close();
      done();
    });
  });
}
