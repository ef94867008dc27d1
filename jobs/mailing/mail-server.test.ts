import { expect, it } from '@jest/globals';
import type { MailEnv } from '../../api/kernel/mail-env.js';
import { connectionOptions } from './mail-server.js';

const auth = { user: 'qingcai', pass: 'p' };
const settings = (host: string, secure: boolean, known: MailEnv['auth']): MailEnv => ({
  ...{ host, port: 25, secure, auth: known },
  ...{ from: { name: '', address: 'a@example.com' }, office: [], site: 'https://example.com' },
});

it.each([
  ['mail.example.com', false, auth, true],
  ['10.0.0.7', false, auth, true],
  ['127.0.0.1.example.com', false, auth, true],
  ['mail.example.com', false, null, false],
  ['127.0.0.1', false, auth, false],
  ['localhost', false, auth, false],
  ['::1', false, auth, false],
  // TLS from the first byte.
  ['mail.example.com', true, auth, false],
] as const)('a password leaves this machine encrypted alone: %s, smtps %s', (host, secure, known, requireTLS) => {
  expect(connectionOptions(settings(host, secure, known))).toMatchObject({ host, secure, requireTLS });
});
