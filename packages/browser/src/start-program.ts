import { AppError } from '@queunir/server/errors/app-error';
import type { Browser } from 'puppeteer-core';
import type { BrowserConfig } from './browser.config.ts';
import type { ChosenChromium } from './choose-chromium.ts';

/** Starts the program with these flags and connects over a pipe, so that it ends when this process does. */
export async function startProgram(
  chosen: ChosenChromium,
  flags: string[],
  config: BrowserConfig,
): Promise<Browser> {
  // Loaded on first use: a slice that has not been opened yet need not carry it.
  const { default: puppeteer } = await import('puppeteer-core');
  try {
    return await puppeteer.launch({
      executablePath: chosen.path,
      args: flags,
      ignoreDefaultArgs: true,
      pipe: true,
      env: {
        PATH: '/usr/bin:/bin',
        ...config.inherited,
        ...chosen.environment,
        TZ: 'UTC',
        LANG: 'en_US.UTF-8',
      },
      networkEnabled: false,
      issuesEnabled: false,
      defaultViewport: null,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: 45_000,
    });
  } catch (cause) {
    throw notStarted(chosen, cause);
  }
}

function notStarted(chosen: ChosenChromium, cause: unknown): AppError {
  const said = lastLines(cause instanceof Error ? cause.message : String(cause));
  return new AppError(
    'browser_not_started',
    `The browser ${chosen.path} did not start. ${remedyFor(said)} It said: ${said}`,
    {
      blame: 'us',
      status: 503,
      cause,
      details: { path: chosen.path, said },
    },
  );
}

function lastLines(words: string): string {
  const lines = words.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '' && !/^(TROUBLESHOOTING|at )/.test(line))
    .slice(-8)
    .join('\n');
}

function remedyFor(said: string): string {
  const library = /shared libraries: (\S+):/.exec(said)?.[1];
  if (library) {
    return `The library ${library} is missing: install Chromium with the system's packages, which brings it, or remove CHROMIUM_PATH to use the bundled browser.`;
  }
  if (/sandbox/i.test(said)) {
    return 'The system allows it no sandbox: allow unprivileged user namespaces (sysctl user.max_user_namespaces, kernel.apparmor_restrict_unprivileged_userns).';
  }
  if (/timed out/i.test(said))
    return 'It did not answer in 45 seconds: is the machine out of memory or very busy?';
  return 'Run "npm run -s queunir -- doctor", or set CHROMIUM_PATH to another Chromium.';
}
