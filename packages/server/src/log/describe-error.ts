/** An error as a log may show it. */
export type DescribedError = {
  type: string;
  /** Not `code`: that name is hidden in logs, since link codes have it. */
  errorCode?: string;
  message?: string;
  /** Where it was thrown, without the first line, which repeats the message. */
  stack?: string;
  cause?: DescribedError;
  table?: string;
  constraint?: string;
};

/**
 * Describes an error for the log. What PostgreSQL says names the values of rows (`Key (title)=(Ana) already exists`),
 * so of its errors only code, table and constraint are kept.
 */
export function describeError(error: unknown): DescribedError {
  return describe(error, mostCauses);
}

/** Enough to find the origin; an error may be its own cause. */
const mostCauses = 8;

function describe(error: unknown, causes: number): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, severity, table, constraint } = error as Error & Record<string, unknown>;
  const fromDatabase = typeof severity === 'string';
  return {
    type: error.name === 'error' ? 'DatabaseError' : error.name,
    errorCode: text(code),
    message: fromDatabase ? undefined : error.message,
    stack: frames(error.stack),
    cause: error.cause === undefined || causes === 0 ? undefined : describe(error.cause, causes - 1),
    table: fromDatabase ? text(table) : undefined,
    constraint: fromDatabase ? text(constraint) : undefined,
  };
}

function frames(stack: string | undefined): string | undefined {
  const lines = stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return lines && lines.length > 0 ? lines.join('\n') : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
