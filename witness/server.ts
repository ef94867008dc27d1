import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ADD_CHECKPOINT_LIMIT } from '../schema/trail/index.js';
import type { Answer, Witness } from './add-checkpoint.js';

const PLAIN = 'text/plain; charset=utf-8';
const READ_MS = 10_000;

/** What a witness shows to whoever asks. */
export interface Told {
  readonly status: () => object;
  /** Its newest statement about a census; null before the first. */
  readonly statement: () => string | null;
}

/** The HTTP server of a witness: POST /add-checkpoint, GET /statement for the platform, and GET /status for its holder. */
export function makeServer(witness: Witness, told: Told, onFault: (error: unknown) => void): Server {
  const server = createServer((request, response) => {
    answer(request, witness, told).then(
      (answered) => send(response, answered),
      // On a full disk, for example: what could not be stored is not signed, and that is no refusal.
      (error: unknown) => {
        onFault(error);
        send(response, { status: 500, type: PLAIN, body: 'fault\n' });
      },
    );
  });
  server.requestTimeout = READ_MS;
  return server;
}

async function answer(request: IncomingMessage, witness: Witness, { status, statement }: Told): Promise<Answer> {
  if (request.method === 'GET' && request.url === '/status')
    return { status: 200, type: 'application/json', body: `${JSON.stringify(status())}\n` };
  if (request.method === 'GET' && request.url === '/statement') {
    const note = statement();
    return { status: note === null ? 404 : 200, type: PLAIN, body: note ?? 'not found\n' };
  }
  if (request.url !== '/add-checkpoint') return { status: 404, type: PLAIN, body: 'not found\n' };
  if (request.method !== 'POST') return { status: 405, type: PLAIN, body: 'POST\n' };
  const text = await readText(request);
  return text === null ? { status: 413, type: PLAIN, body: 'too large\n' } : witness.addCheckpoint(text);
}

/** The body as text; null beyond the limit. A body that is not UTF-8 becomes text that no signature fits. */
async function readText(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > ADD_CHECKPOINT_LIMIT) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  // The unread rest of a body that is too large must not be waited for.
  if (status === 413) response.setHeader('connection', 'close');
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}
