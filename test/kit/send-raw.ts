import { connect } from 'node:net';

/** What came back on a connection. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** As text. */
  readonly body: string;
  /** The code of a refusal; null where there is none. */
  readonly code: string | null;
  /** Number of body bytes sent before the other side closed the connection. */
  readonly sent: number;
}

/** A request exactly as it is sent. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Chunks of the body, sent as they are; each is sent once the previous one has left. */
  readonly body?: Iterable<Buffer> | AsyncIterable<Buffer>;
  /** Whether the body has no announced length: each piece is sent as a chunk, and the end is never marked. */
  readonly chunked?: boolean;
  readonly waitMs?: number;
}

/**
 * Sends a request on a connection of its own, byte by byte as given, valid or not. Answers what came back until the other side closed the
 * connection, the answer was complete, or the time was up.
 */
export function sendRaw(base: string, request: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(base);
  const { method, path, headers = {}, body = [], chunked = false, waitMs = 30_000 } = request;
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let received = '';
    let sent = 0;
    const timer = setTimeout(() => socket.destroy(), waitMs);
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString('utf8');
      if (isWhole(received)) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve({ ...parsed(received), sent });
    });
    socket.once('connect', () => void write());
    const closed = new Promise<false>((done) => void socket.once('close', () => done(false)));
    const put = (bytes: Buffer | string) =>
      Promise.race([closed, new Promise<boolean>((done) => void socket.write(bytes, (error) => done(!error)))]);
    const write = async () => {
      const lines = Object.entries({ host: `${hostname}:${port}`, ...headers }).map(
        ([name, value]) => `${name}: ${value}`,
      );
      const transfer = chunked ? ['transfer-encoding: chunked'] : [];
      await put(`${[`${method} ${path} HTTP/1.1`, ...lines, ...transfer].join('\r\n')}\r\n\r\n`);
      for await (const piece of body) {
        if (chunked) await put(`${piece.length.toString(16)}\r\n`);
        if (!(await put(piece))) return;
        if (chunked) await put('\r\n');
        sent += piece.length;
      }
    };
  });
}

function isWhole(received: string): boolean {
  const [head = '', rest = ''] = received.split(/\r\n\r\n(.*)/s);
  const length = /^content-length: (\d+)\r?$/im.exec(head)?.[1];
  return length !== undefined && Buffer.byteLength(rest) >= Number(length);
}

function parsed(received: string): Omit<RawAnswer, 'sent'> {
  const [head = '', body = ''] = received.split(/\r\n\r\n(.*)/s);
  const [first = '', ...lines] = head.split('\r\n');
  const headers = new Map(
    lines.map((line) => [line.split(': ')[0]?.toLowerCase() ?? '', line.split(': ').slice(1).join(': ')]),
  );
  return { status: Number(first.split(' ')[1] ?? 0), headers, body, code: codeOf(body) };
}

function codeOf(body: string): string | null {
  try {
    const answer = JSON.parse(body);
    return answer.code ?? answer.errors?.[0]?.extensions?.code ?? null;
  } catch {
    return null;
  }
}
