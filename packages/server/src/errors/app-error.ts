/** Who has to act: the `caller` (show the message), the world `outside` (retry), or `us` (hide the message). */
export type Blame = 'caller' | 'outside' | 'us';

/** What an `AppError` carries beside its code and message. */
export type AppErrorOptions = {
  blame: Blame;
  /** HTTP status, 500 when absent. */
  status?: number;
  details?: unknown;
  cause?: unknown;
};

/** The one error class: a stable code for programs, a sentence for people, and who has to act. */
export class AppError extends Error {
  readonly code: string;
  readonly blame: Blame;
  readonly status: number;
  readonly details: unknown;

  constructor(code: string, message: string, options: AppErrorOptions) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.blame = options.blame;
    this.status = options.status ?? 500;
    this.details = options.details;
  }
}
