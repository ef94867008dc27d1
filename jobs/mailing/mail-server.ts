import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailEnv } from '../../api/kernel/mail-env.js';
import type { SendFailure } from './judge-failure.js';
import type { WrittenMail } from './write-mail.js';

/** An open connection to the mail server. */
export interface MailServer {
  /** Hands over one message; null once the server has accepted it. After a failure of the connection all further messages fail. */
  send(mail: WrittenMail): Promise<SendFailure | null>;
  close(): void;
}

/** A hanging server is noticed within a minute, long before a mail counts as lost in transit. */
const TIMES = { dnsTimeout: 10_000, connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** How to connect to the server. A password is sent encrypted, or not beyond this machine. */
export function connectionOptions({ host, port, secure, auth }: MailEnv) {
  return { host, port, secure, requireTLS: !secure && auth !== null && !LOOPBACK.test(host), ...TIMES };
}

/** Connects and signs in; answers the failure where that does not succeed. */
export async function openMailServer(settings: MailEnv): Promise<MailServer | SendFailure> {
  const connection = new SMTPConnection(connectionOptions(settings));
  // It may also fail between two steps, and an `error` event without a listener would end the process.
  connection.on('error', () => undefined);
  const { auth } = settings;
  const failure =
    (await failureOf(connection, (done) => connection.connect(done))) ??
    (auth && (await failureOf(connection, (done) => connection.login({ ...auth }, done))));
  if (failure) {
    connection.close();
    return failure;
  }
  return { send: (mail) => send(connection, mail), close: () => connection.quit() };
}

async function send(connection: SMTPConnection, { envelope, message }: WrittenMail): Promise<SendFailure | null> {
  let handedOver = false;
  // Ends before the dot is sent that makes the server accept the message; until then the server must discard it (RFC 5321 §4.2.5).
  const stream = Readable.from([message], { objectMode: false }).once('end', () => {
    handedOver = true;
  });
  const failure = await failureOf(connection, (done) =>
    connection.send({ ...envelope, size: message.length }, stream, done),
  );
  if (!failure) return null;
  // Both sides forget the message that was begun; where that fails, the connection is gone, as the next message will find.
  await failureOf(connection, (done) => connection.reset(done));
  return { ...failure, handedOver };
}

interface Fault extends Error {
  readonly code?: unknown;
  /** The code of the operating system or of TLS, where `code` only says that it was one of these. */
  readonly originalCode?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
}

type Start = (done: (fault?: Fault | null) => void) => void;

/** Runs a step of the conversation. Faults of the connection come as events, those of the step through its callback. */
function failureOf(connection: SMTPConnection, start: Start): Promise<SendFailure | null> {
  return new Promise((resolve) => {
    const end = (fault?: Fault | null) => {
      connection.off('error', end);
      resolve(fault ? asFailure(fault) : null);
    };
    connection.once('error', end);
    start(end);
  });
}

function asFailure({ code, originalCode, command, responseCode }: Fault): SendFailure {
  const name = originalCode ?? code;
  return {
    code: typeof name === 'string' ? name : 'EUNKNOWN',
    command: typeof command === 'string' ? command : null,
    response: typeof responseCode === 'number' ? responseCode : null,
    handedOver: false,
  };
}
