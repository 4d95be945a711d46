import type { Endpoint } from '@queunir/contracts/kit/endpoint';
import type { Request } from 'express';
import { AppError } from '../errors/app-error.ts';

export const noUpload: Uint8Array = new Uint8Array();

/** Reads the file that a request carries; throws `bad_request` for another type, `too_large` as soon as it is. */
export async function readUpload(req: Request, takes: NonNullable<Endpoint['upload']>): Promise<Uint8Array> {
  const type = req.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!takes.types.includes(type)) {
    throw new AppError('bad_request', `Send a file of the type ${takes.types.join(' or ')}.`, {
      blame: 'caller',
      status: 415,
    });
  }
  const parts: Buffer[] = [];
  let size = Number(req.get('content-length') ?? 0);
  if (size > takes.mostBytes) throw tooLarge(takes.mostBytes);
  size = 0;
  for await (const part of req as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > takes.mostBytes) throw tooLarge(takes.mostBytes);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function tooLarge(mostBytes: number): AppError {
  const most = Math.floor(mostBytes / 1_048_576);
  return new AppError('too_large', `This file is larger than ${most} MB.`, { blame: 'caller', status: 413 });
}
