import { type DestinationStream, type Logger, pino } from 'pino';
import { describeError } from './describe-error.ts';

/** The logger that is handed around. Its fields are ids, counts, codes and times: never texts, names or numbers. */
export type Log = Logger;

/** Fields that never reach a log, up to two levels deep. */
const personal = [
  'text',
  'title',
  'name',
  'number',
  'phone',
  'preview',
  'author',
  'subtitle',
  'code',
  'qr',
  'password',
  'token',
  'cookie',
  'authorization',
  'body',
  'value',
];

/** Makes the logger of a program; lines are JSON on standard error, so that standard output stays for people. */
export function createLog(options: { level: string; destination?: DestinationStream }): Log {
  return pino(
    {
      level: options.level,
      base: null,
      redact: { paths: personal.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[hidden]' },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      serializers: { err: describeError },
      formatters: { level: (label) => ({ level: label }) },
    },
    options.destination ?? process.stderr,
  );
}
