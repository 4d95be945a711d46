import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { percentile } from '../kit/percentile.ts';

/** Scores from 0 to 100, and the audits that cost points. */
export type Scores = {
  performance: number;
  accessibility: number;
  bestPractices: number;
  complaints: string[];
};

/** Lighthouse as it comes (a phone on slow 4G), signed in, the middle of so many runs. */
export async function askLighthouse(
  address: string,
  cookie: string,
  chromePath: string,
  runs = 3,
): Promise<Scores> {
  const chrome = await launch({
    chromePath,
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage'],
    logLevel: 'silent',
  });
  try {
    const all: Scores[] = [];
    for (let run = 0; run < runs; run++) all.push(await askOnce(address, cookie, chrome.port));
    const middle = (pick: (scores: Scores) => number) => percentile(all.map(pick), 0.5);
    return {
      performance: middle((scores) => scores.performance),
      accessibility: middle((scores) => scores.accessibility),
      bestPractices: middle((scores) => scores.bestPractices),
      complaints: [...new Set(all.flatMap(({ complaints }) => complaints))],
    };
  } finally {
    chrome.kill();
  }
}

async function askOnce(address: string, cookie: string, port: number): Promise<Scores> {
  const result = await lighthouse(address, {
    port,
    logLevel: 'error',
    extraHeaders: { Cookie: cookie },
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
  });
  if (!result || result.lhr.runtimeError)
    throw new Error(`Lighthouse failed: ${result?.lhr.runtimeError?.message}`);
  const { categories, audits } = result.lhr;
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    complaints: Object.values(categories).flatMap((category) =>
      category.auditRefs
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => `${category.id}: ${audits[id]?.title} ${audits[id]?.displayValue ?? ''}`.trim()),
    ),
  };
}
