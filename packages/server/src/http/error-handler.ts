import type { ErrorReply } from '@queunir/contracts/kit/errors';
import type { ErrorRequestHandler } from 'express';
import { troubleOf, troubleWords } from '../database/trouble-of.ts';
import { AppError } from '../errors/app-error.ts';
import type { Log } from '../log/create-log.ts';
import { requestId } from './request-id.ts';

/** The one place where errors become answers; mounted last. Messages of our own faults stay in the log. */
export function errorHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const known = toAppError(error);
    const entry = {
      err: known.blame === 'us' ? known : undefined,
      errorCode: known.code,
      requestId: requestId(req),
    };
    if (known.blame === 'us') log.error(entry, 'request failed');
    else if (known.blame === 'outside') log.warn(entry, 'request met trouble outside');
    else log.debug(entry, 'request refused');
    if (res.headersSent) return next(error);
    const wait = (known.details as { retryAfterSeconds?: unknown } | undefined)?.retryAfterSeconds;
    if (typeof wait === 'number') res.set('retry-after', String(wait));
    res
      .status(known.status)
      .set('cache-control', 'no-store')
      .json(present(known, requestId(req)));
  };
}

function present(error: AppError, id: string): ErrorReply {
  if (error.blame === 'us') {
    const message = 'Something went wrong on our side. Nothing was lost; try again.';
    return { error: { code: 'internal', message, details: { requestId: id } } };
  }
  return { error: { code: error.code, message: error.message, details: error.details } };
}

/** Turns whatever was thrown into an `AppError`; the body parser's own errors keep their meaning. */
function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const trouble = troubleOf(error);
  if (trouble !== null) {
    const code = trouble === 'full' ? 'disk_full' : 'database_away';
    return new AppError(code, troubleWords[trouble], { blame: 'outside', status: 503, cause: error });
  }
  const { type, status, expose } = (error ?? {}) as { type?: unknown; status?: unknown; expose?: unknown };
  if (type === 'entity.too.large') {
    return new AppError('too_large', 'This request is larger than allowed.', {
      blame: 'caller',
      status: 413,
    });
  }
  // What cannot be unpacked has no type of the parser's, but is the caller's fault all the same.
  if (
    (typeof type === 'string' || expose === true) &&
    typeof status === 'number' &&
    status >= 400 &&
    status < 500
  ) {
    return new AppError('bad_request', 'The body of this request cannot be read.', {
      blame: 'caller',
      status,
    });
  }
  if (error instanceof URIError) {
    return new AppError('bad_request', 'The address cannot be read.', { blame: 'caller', status: 400 });
  }
  return new AppError('internal', 'Unexpected failure.', { blame: 'us', status: 500, cause: error });
}
