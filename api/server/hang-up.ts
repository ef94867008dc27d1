import type { Request, Response } from 'express';

/** How much is still let in of whoever sends on after the answer, and how long they have to read it. */
const LISTENED_BYTES = 4 * 1024 * 1024;
const LISTENED_MS = 1_000;

/**
 * Ends the connection of whoever was answered before the whole body came, as somebody who sends without end is. What still comes is
 * thrown away, and beyond some megabytes not even read: a connection that is cut at once takes the answer with it.
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
