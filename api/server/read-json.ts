import type { Request } from 'express';
import { HttpRefusal } from './answer-code.js';

/** Whether a request has a body, judged by its headers before anything is read. */
export function bringsBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Refuses a body whose own header says that it is too large. */
export function judgeLength({ headers }: Request, limit: number): void {
  if (Number(headers['content-length'] ?? 0) > limit) throw tooLarge();
}

/** The refusal of a body larger than its limit. */
export function tooLarge(): HttpRefusal {
  return new HttpRefusal('PAYLOAD_TOO_LARGE', 'The body is too large');
}

function refused(status: number, message: string): HttpRefusal {
  return new HttpRefusal('GRAPHQL_VALIDATION_FAILED', message, status);
}

/**
 * Reads the JSON of a question: never more than `limit` bytes, whatever its headers say, and for no longer than `milliseconds`. Compressed
 * bodies are refused, since they would grow while they are read. Throws HttpRefusal.
 */
export async function readJson(request: Request, limit: number, milliseconds: number): Promise<unknown> {
  judgeLength(request, limit);
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(request.headers['content-type'] ?? ''))
    throw refused(415, 'The body must be application/json in UTF-8');
  if (!/^(identity)?$/i.test(request.headers['content-encoding'] ?? ''))
    throw refused(415, 'A packed body is not taken');
  const bytes = await readBytes(request, limit, milliseconds);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw refused(400, 'The body is no JSON');
  }
}

/** The bytes of a body, up to the limit; what follows is not looked at. */
function readBytes(request: Request, limit: number, milliseconds: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const settle = (end: () => void) => {
      clearTimeout(late);
      request.off('data', take).off('end', whole).off('error', broken).off('close', broken).pause();
      end();
    };
    const take = (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit) settle(() => reject(tooLarge()));
      else chunks.push(chunk);
    };
    const whole = () => settle(() => resolve(Buffer.concat(chunks, length)));
    const broken = () => settle(() => reject(refused(400, 'The body broke off')));
    const late = setTimeout(() => settle(() => reject(refused(408, 'The body took too long'))), milliseconds);
    if (request.destroyed) return broken();
    request.on('data', take).once('end', whole).once('error', broken).once('close', broken);
  });
}
