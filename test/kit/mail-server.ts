import type { AddressInfo, Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** A message as the server accepted it. */
export interface Taken {
  /** Recipients named in the envelope. */
  readonly to: readonly string[];
  readonly raw: string;
  readonly email: Email;
}

/**
 * What happens to mail for an address: it is refused for good or for now, the connection is dropped before the message or instead of the
 * answer to it, or no answer comes at all. Mail to other addresses is accepted.
 */
export type Mishap = 'refuse' | 'refuseForNow' | 'dropBefore' | 'dropAfter' | 'hang';

/** User and password of the server. */
export const MAIL_USER = { user: 'qingcai', password: 'p@ss of/tests' } as const;

/** A real SMTP server on the loopback interface that asks for a password, keeps what it accepts, and fails where it is told to. */
export async function startMailServer(port = 0) {
  const taken: Taken[] = [];
  const mishaps = new Map<string, Mishap>();
  const sockets = new Map<number, Socket>();
  const drop = ({ remotePort }: SMTPServerSession) => sockets.get(remotePort)?.destroy();
  const server = new SMTPServer({
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    closeTimeout: 100,
    onAuth({ username, password }, _session, done) {
      const known = username === MAIL_USER.user && password === MAIL_USER.password;
      if (known) return done(null, { user: username });
      done(Object.assign(new Error(`Not with ${password}`), { responseCode: 535 }));
    },
    onRcptTo({ address }, session, done) {
      const mishap = mishaps.get(address);
      if (mishap === 'dropBefore') return void drop(session);
      const responseCode = mishap === 'refuse' ? 550 : 450;
      if (mishap === 'refuse' || mishap === 'refuseForNow')
        return done(Object.assign(new Error(`${address} is not here`), { responseCode }));
      done();
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts);
        const to = session.envelope.rcptTo.map(({ address }) => address);
        void PostalMime.parse(raw, { attachmentEncoding: 'utf8' }).then((email) => {
          taken.push({ to, raw: raw.toString(), email });
          const mishap = mishaps.get(to[0] ?? '');
          if (mishap === 'dropAfter') drop(session);
          else if (mishap !== 'hang') done();
        });
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket) => sockets.set(socket.remotePort ?? 0, socket));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const listening = (server.server.address() as AddressInfo).port;
  const user = `${MAIL_USER.user}:${encodeURIComponent(MAIL_USER.password)}`;
  return {
    port: listening,
    url: `smtp://${user}@127.0.0.1:${listening}`,
    /** Accepted messages, oldest first. */
    taken,
    mishaps,
    stop(): Promise<void> {
      for (const socket of sockets.values()) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
