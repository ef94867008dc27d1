import { z } from 'zod';

/** The variables of mail, as they stand in the environment; an empty one counts as not set. */
export const mailShape = {
  QINGCAI_SMTP_URL: z.string().optional(),
  QINGCAI_MAIL_FROM: z.string().optional(),
  QINGCAI_MAIL_OFFICE: z.string().optional(),
  QINGCAI_SITE: z.string().optional(),
};

/** The settings of mail: the server that takes messages, and who sends. */
export interface MailEnv {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps); otherwise STARTTLS where the server offers it. */
  readonly secure: boolean;
  /** Null where the server asks for no password. Never logged. */
  readonly auth: { readonly user: string; readonly pass: string } | null;
  readonly from: { readonly name: string; readonly address: string };
  /** Where the discipline office reads its mail. */
  readonly office: readonly MailAddress[];
  /** Address of the pages, without a slash at its end. */
  readonly site: string;
}

/** An address, and the language to write in. */
export interface MailAddress {
  readonly address: string;
  readonly language: 'zh' | 'en';
}

type MailVariables = { readonly [Name in keyof typeof mailShape]?: string | undefined };

/**
 * The settings of mail; null where no server is set. Throws an error that names the wrong variable but never repeats the address of the
 * server, which contains its password.
 */
export function readMail(env: MailVariables): MailEnv | null {
  const { QINGCAI_SMTP_URL: server, QINGCAI_MAIL_FROM: from, QINGCAI_MAIL_OFFICE: office, QINGCAI_SITE: site } = env;
  return server
    ? { ...readServer(server), from: readSender(from), office: readOffice(office), site: readSite(site) }
    : null;
}

function readServer(text: string): Pick<MailEnv, 'host' | 'port' | 'secure' | 'auth'> {
  const url = URL.canParse(text) ? new URL(text) : null;
  const known = url !== null && (url.protocol === 'smtp:' || url.protocol === 'smtps:') && url.hostname !== '';
  if (!known || url.search !== '' || !['', '/'].includes(url.pathname))
    throw wrong('QINGCAI_SMTP_URL', 'is not smtp://user:password@host:port, nor smtps://…');
  const secure = url.protocol === 'smtps:';
  const defaultPort = secure ? 465 : 587;
  return { host: unbracketed(url.hostname), port: Number(url.port) || defaultPort, secure, auth: readAuth(url) };
}

function readAuth({ username, password }: URL): MailEnv['auth'] {
  if (username === '') return null;
  try {
    return { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  } catch {
    throw wrong('QINGCAI_SMTP_URL', 'has a user or password with a % that is not written %25');
  }
}

/** A URL writes an IPv6 host in brackets; elsewhere it has none. */
function unbracketed(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}

/** `address` or `Name <address>`. */
function readSender(text: string | undefined): MailEnv['from'] {
  const [, name = '', inside] = /^([^<>"\r\n]*)<([^<>]+)>$/.exec(text?.trim() ?? '') ?? [];
  const address = inside ?? text?.trim() ?? '';
  if (!isAddress(address))
    throw wrong('QINGCAI_MAIL_FROM', 'is not the sender of mails: name@host, or Name <name@host>');
  return { name: name.trim(), address };
}

/** `address,address=en`; Chinese where no language is named. */
function readOffice(text: string | undefined): MailAddress[] {
  const parts = (text ?? '').split(',').filter((part) => part.trim() !== '');
  return parts.map((part) => {
    const [address = '', language = 'zh', ...more] = part.split('=').map((piece) => piece.trim());
    if (!isAddress(address) || (language !== 'zh' && language !== 'en') || more.length > 0)
      throw wrong('QINGCAI_MAIL_OFFICE', `"${part.trim()}" is no address or address=en`);
    return { address, language };
  });
}

function readSite(text: string | undefined): string {
  const url = text && URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw wrong('QINGCAI_SITE', 'is not the address of the pages, https://…, which mails name');
  return url.href.replace(/\/+$/, '');
}

function isAddress(text: string): boolean {
  return z.email().safeParse(text).success;
}

function wrong(variable: string, fault: string): Error {
  return new Error(`Environment: ${variable} ${fault}`);
}
