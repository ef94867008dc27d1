import type { Request, Response } from 'express';

/** How much is still accepted from a client that goes on sending after the answer, and how long it has to read the answer. */
const LISTENED_BYTES = 4 * 1024 * 1024;
const LISTENED_MS = 1_000;

/**
 * Ends the connection of a client that was answered before its whole body came, since it might send without end. What still comes is thrown
 * away, and beyond some megabytes not even read. The connection is not cut at once, because that would lose the answer.
 */
export function hangUpOnUnread(request: Request, response: Response): void {
  response.once('finish', () => {
    if (request.readableEnded || request.destroyed) return;
    request.resume();
    if (request.complete) return;
    let bytes = 0;
    const late = setTimeout(() => request.socket.destroy(), LISTENED_MS);
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > LISTENED_BYTES) request.pause();
    });
    request.once('end', () => clearTimeout(late)).once('close', () => clearTimeout(late));
  });
}
