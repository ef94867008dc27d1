import type { Request, Response } from 'express';

/** How much is still let in, and for how long, from whoever sends on after the answer: enough for most to read it. */
const LISTENED_BYTES = 4 * 1024 * 1024;
const LISTENED_MS = 1_000;

/**
 * Ends the connection of whoever was answered before the whole body came, as somebody who sends without end is. What still comes
 * is thrown away for a moment, since a connection that is cut at once takes the answer with it.
 */
export function hangUpOnUnread(request: Request, response: Response): void {
  response.once('finish', () => {
    if (request.readableEnded || request.destroyed) return;
    request.resume();
    if (request.complete) return;
    let bytes = 0;
    const end = () => {
      clearTimeout(late);
      request.socket.destroy();
    };
    const late = setTimeout(end, LISTENED_MS);
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > LISTENED_BYTES) end();
    });
    request.once('end', () => clearTimeout(late)).once('close', () => clearTimeout(late));
  });
}
