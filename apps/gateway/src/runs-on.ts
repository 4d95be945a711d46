import { existsSync } from 'node:fs';
import type { GatewayConfig } from './gateway.config.ts';
import { sliceProgram } from './slice-program/slice-program.ts';

const waits =
  'your data   what the single-person mode stored waits: the account made at this address takes it over, link and all';

/** For the terminal: one line a part, with what it runs on. `base` is the address without a slash at its end. */
export function runsOn(
  { http, mail, slices }: GatewayConfig,
  parts: {
    base: string;
    database: string;
    webFiles: number | null;
    slices: string;
    fit: number;
    dataWaits: boolean;
  },
): string[] {
  return [
    `database    ${parts.database}`,
    `web         ${parts.webFiles === null ? 'not built; "npm start" builds it' : `${parts.webFiles} files, with accounts`}`,
    `slices      ${parts.slices}, ports from ${slices.firstPort}; ${parts.fit} fit`,
    `mail        ${mail.smtpUrl ? 'by SMTP_URL' : `on the page ${parts.base}/mailbox of this computer`}`,
    `demo phone  ${demoPhone(http.isPublic, slices.runtime)}`,
    ...(parts.dataWaits ? [waits] : []),
  ];
}

function demoPhone(isPublic: boolean, runtime: GatewayConfig['slices']['runtime']): string {
  if (isPublic) return 'not where others than this computer come in';
  if (runtime === 'docker') return 'not in containers';
  return existsSync(sliceProgram.demoPhone)
    ? 'comes with Queunir, started in a slice when asked for'
    : 'not in this installation';
}
