import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

/** What every scanner finds; it harms nothing (EICAR, 2003). Put together here, so that scanners leave this file alone. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** How the scanner behaves. */
export type ClamdMood = 'answers' | 'hangs' | 'errs';

/** A scanner that speaks the protocol of clamd and finds EICAR. */
export async function startClamd() {
  let mood: ClamdMood = 'answers';
  let scanned = 0;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => undefined);
    let held = Buffer.alloc(0);
    const pieces: Buffer[] = [];
    let isTold = false;
    socket.on('data', (data) => {
      held = Buffer.concat([held, data]);
      if (!isTold) {
        const end = held.indexOf(0);
        if (end < 0) return;
        if (held.toString('latin1', 0, end) !== 'zINSTREAM') return socket.end('UNKNOWN COMMAND\0');
        isTold = true;
        held = held.subarray(end + 1);
      }
      while (held.length >= 4) {
        const length = held.readUInt32BE(0);
        if (length === 0) return answer(socket, Buffer.concat(pieces));
        if (held.length < 4 + length) return;
        pieces.push(held.subarray(4, 4 + length));
        held = held.subarray(4 + length);
      }
    });
  });
  const answer = (socket: Socket, bytes: Buffer) => {
    scanned++;
    if (mood === 'hangs') return;
    if (mood === 'errs') return socket.end('INSTREAM size limit exceeded. ERROR\0');
    socket.end(bytes.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    scanned: () => scanned,
    setMood: (next: ClamdMood) => {
      mood = next;
    },
    stop: () => {
      for (const socket of open) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
