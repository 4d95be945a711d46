import { spawn } from 'node:child_process';
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
    throw notStarted(chosen, cause, await lastWords(chosen, flags));
  }
}

function notStarted(chosen: ChosenChromium, cause: unknown, words: string): AppError {
  const failure = cause instanceof Error ? cause.message : String(cause);
  const said = words === '' ? lastLines(failure) : lastLines(words);
  return new AppError(
    'browser_not_started',
    `The browser ${chosen.path} did not start. ${remedyFor(`${said} ${failure}`)} It said: ${said}`,
    { blame: 'us', status: 503, cause, details: { path: chosen.path, said } },
  );
}

/** A browser that ends at once takes its words along, so it is run once more, for three seconds, to hear them. */
function lastWords(chosen: ChosenChromium, flags: string[]): Promise<string> {
  return new Promise((resolve) => {
    let words = '';
    const env = { PATH: '/usr/bin:/bin', ...chosen.environment };
    const child = spawn(chosen.path, ['--remote-debugging-port=0', ...flags], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
    child.stderr.on('data', (part: Buffer) => {
      words += part.toString();
    });
    child.on('error', (error) => resolve(error.message));
    child.on('close', () => {
      clearTimeout(timer);
      resolve(words);
    });
  });
}

function lastLines(words: string): string {
  const lines = words.split('\n').map((line) => line.trim());
  const telling = lines.filter(
    (line) => line !== '' && !/^(TROUBLESHOOTING|at |DevTools listening)/.test(line),
  );
  return telling.slice(-8).join('\n');
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
