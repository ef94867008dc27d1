import type { Request, Response } from 'express';
import { answerCode } from './answer-code.js';
import { judgeLength, tooLarge } from './read-json.js';

/**
 * Watches a body while the handler reads it: beyond `limit` bytes the request is answered, whatever its headers said, and the handler reads
 * no further.
 */
export function cutOff(request: Request, response: Response, limit: number): void {
  judgeLength(request, limit);
  let bytes = 0;
  const count = (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= limit) return;
    request.off('data', count).unpipe();
    if (!response.headersSent) answerCode(response, tooLarge());
  };
  // A listener starts the flow of a body; pausing lets it wait for the handler.
  request.on('data', count).pause();
}
