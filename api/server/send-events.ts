import { once } from 'node:events';
import type { Response } from 'express';

const BEAT_MS = 12_000;

/**
 * Sends events as server-sent events in the format of graphql-sse (one operation for each connection), until they end or the reader leaves.
 * It waits for a slow reader from one beat to the next, then cuts it off. Nothing is buffered for the reader here.
 */
export async function sendEvents(response: Response, events: AsyncIterator<unknown>): Promise<void> {
  let stuck = false;
  const beat = setInterval(() => {
    if (stuck && response.writableNeedDrain) response.destroy();
    stuck = response.writableNeedDrain;
    // Some browsers and proxies close a silent connection.
    if (!stuck) response.write(':\n\n');
  }, BEAT_MS);
  const leave = () => void events.return?.();
  response.once('close', leave);
  try {
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      Connection: 'keep-alive',
      'X-Accel-Buffering': 'no',
    });
    // Some browsers regard an answer as begun only once some of it has arrived.
    response.write(':\n\n');
    for (let next = await events.next(); !next.done; next = await events.next())
      if (!response.write(`event: next\ndata: ${JSON.stringify(next.value)}\n\n`) && !response.destroyed)
        await Promise.race([once(response, 'drain'), once(response, 'close')]);
    response.end('event: complete\ndata:\n\n');
  } finally {
    clearInterval(beat);
    response.off('close', leave);
    leave();
  }
}
