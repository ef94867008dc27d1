import { createServer } from 'node:net';

/** `wanted` where nothing listens on it at `host`, else a port that the system picks. */
export async function freePort(wanted, host) {
  return (wanted && (await listens(wanted, host))) || listens(0, host);
}

/** Whether a program could listen on the port now. */
export async function isFree(port, host) {
  return (await listens(port, host)) !== null;
}

function listens(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, host, () => {
      const { port: got } = server.address();
      server.close(() => resolve(got));
    });
  });
}
