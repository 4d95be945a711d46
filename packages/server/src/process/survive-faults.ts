import type { Log } from '../log/create-log.ts';

/**
 * Keeps the process alive when an act in the background fails unheard. Such a fault is ours and is seen in the log,
 * but it ends neither the page nor anybody's request: what is stored is stored in transactions.
 */
export function surviveFaults(log: Log): void {
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'an act in the background failed'));
  process.on('uncaughtException', (error) => log.error({ err: error }, 'something in the background broke'));
}
