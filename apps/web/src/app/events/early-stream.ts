import { browserParts, joinStream, type StreamNews, type StreamParts } from './shared-stream.ts';

let leave: (() => void) | null = null;
let kept: StreamNews[] = [];
let hearer: ((news: StreamNews) => void) | null = null;

/** Joins the stream before anybody can answer what it tells, and keeps that. */
export function keepStream(parts: StreamParts = browserParts()): void {
  leave ??= joinStream((news) => (hearer ? hearer(news) : kept.push(news)), parts);
}

/** Hears the stream, first what was kept; gives back what ends it. Joins it when nobody did yet. */
export function hearStream(tell: (news: StreamNews) => void): () => void {
  keepStream();
  hearer = tell;
  const before = kept;
  kept = [];
  for (const news of before) tell(news);
  return () => {
    leave?.();
    leave = null;
    hearer = null;
  };
}
