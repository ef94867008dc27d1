import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { ClamdPlace } from '../env.js';

/** What clamd says of bytes: clean, or infected and with what. */
export type Verdict = { readonly clean: true } | { readonly clean: false; readonly found: string };

/**
 * Has clamd look at bytes by its command INSTREAM: `zINSTREAM\0`, then each piece behind its length in four bytes, then four zeros; the
 * answer is `stream: OK` or `stream: <name> FOUND`. Throws where clamd is not there, takes longer than `withinMs` or says anything else,
 * such as that the file is larger than its StreamMaxLength.
 */
export async function askClamd(place: ClamdPlace, bytes: Readable, withinMs: number): Promise<Verdict> {
  const socket = connect({ ...place, timeout: withinMs });
  const late = setTimeout(() => socket.destroy(new Error(`clamd did not answer within ${withinMs} ms`)), withinMs);
  try {
    const answer = answerOf(socket);
    // Where sending fails, what clamd has said before says why.
    const sent = send(socket, bytes).catch((error: unknown) => error);
    const said = await answer.catch(async (error: unknown) => Promise.reject((await sent) ?? error));
    return verdictOf(said);
  } finally {
    clearTimeout(late);
    bytes.destroy();
    socket.destroy();
  }
}

async function send(socket: Socket, bytes: Readable): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const piece of bytes) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    socket.write(length);
    if (!socket.write(piece)) await once(socket, 'drain');
  }
  socket.write(Buffer.alloc(4));
}

async function answerOf(socket: Socket): Promise<string> {
  const pieces: Buffer[] = [];
  socket.on('timeout', () => socket.destroy(new Error('clamd does not answer')));
  for await (const piece of socket) {
    pieces.push(piece);
    if (piece.includes(0)) break;
  }
  return Buffer.concat(pieces).toString('utf8').replace(/\0.*$/s, '').trim();
}

function verdictOf(said: string): Verdict {
  if (said === 'stream: OK') return { clean: true };
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
  if (found === undefined) throw new Error(`clamd says: ${said === '' ? 'nothing' : said}`);
  return { clean: false, found };
}
