import { request } from 'node:http';

const PIECE = Buffer.alloc(65_536, 'x');

/**
 * Sends a body of so many megabytes to the stream of live updates, with an invalid token, and answers the status; 0 where the connection
 * was cut off. It is sent once, over the loopback interface.
 */
export function sendHuge(base: string, megabytes: number): Promise<number> {
  return new Promise((resolve) => {
    const headers = { authorization: 'Bearer nobody', accept: 'text/event-stream', 'content-type': 'application/json' };
    const sent = request(`${base}/graphql/stream`, { method: 'POST', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.once('error', () => resolve(0));
    let left = (megabytes * 1_048_576) / PIECE.length;
    const write = () => {
      while (left-- > 0) if (!sent.write(PIECE)) return void sent.once('drain', write);
      sent.end();
    };
    write();
  });
}
