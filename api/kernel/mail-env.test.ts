import { describe, expect, it } from '@jest/globals';
import { readEnv } from './env.js';

const SET = {
  QINGCAI_SMTP_URL: 'smtps://bot:p%40ss@mail.example.com',
  QINGCAI_MAIL_FROM: '清采 <qingcai@example.com>',
  QINGCAI_MAIL_OFFICE: 'jijian@example.com, audit@example.com=en',
  QINGCAI_SITE: 'https://qingcai.example.com/',
};

describe('the settings of mail', () => {
  it('all settings of mail are read', () => {
    expect(readEnv(SET).mail).toEqual({
      ...{ host: 'mail.example.com', port: 465, secure: true, auth: { user: 'bot', pass: 'p@ss' } },
      from: { name: '清采', address: 'qingcai@example.com' },
      office: [
        { address: 'jijian@example.com', language: 'zh' },
        { address: 'audit@example.com', language: 'en' },
      ],
      site: 'https://qingcai.example.com',
    });
  });

  it.each([
    ['smtp://mail.example.com', { host: 'mail.example.com', port: 587, secure: false, auth: null }],
    ['smtp://127.0.0.1:2525', { host: '127.0.0.1', port: 2525, secure: false, auth: null }],
    ['smtps://a:b@[::1]:4650/', { host: '::1', port: 4650, secure: true, auth: { user: 'a', pass: 'b' } }],
  ])('the server is taken from %s', (url, server) => {
    expect(readEnv({ ...SET, QINGCAI_SMTP_URL: url }).mail).toMatchObject(server);
  });

  it.each([[undefined], ['']])('without a server there are no settings of mail, whatever else is set: %j', (url) => {
    expect(readEnv({ ...SET, QINGCAI_SMTP_URL: url, QINGCAI_MAIL_FROM: '?' }).mail).toBeNull();
  });

  it.each([
    ['QINGCAI_SMTP_URL', 'http://bot:secret@mail.example.com'],
    ['QINGCAI_SMTP_URL', 'bot:secret@mail.example.com'],
    ['QINGCAI_SMTP_URL', 'smtp://bot:secret%@mail.example.com'],
    ['QINGCAI_SMTP_URL', 'smtps://bot:secret@mail.example.com?tls=none'],
    ['QINGCAI_SMTP_URL', 'secret'],
    ['QINGCAI_MAIL_FROM', undefined],
    ['QINGCAI_MAIL_FROM', 'Qingcai'],
    ['QINGCAI_MAIL_FROM', 'a <b@example.com>, c <d@example.com>'],
    ['QINGCAI_MAIL_OFFICE', 'office'],
    ['QINGCAI_MAIL_OFFICE', 'office@example.com=fr'],
    ['QINGCAI_SITE', undefined],
    ['QINGCAI_SITE', 'qingcai.example.com'],
  ])('an error names %s where it is wrong (%s), and contains no password', (name, value) => {
    const read = () => readEnv({ ...SET, [name]: value });
    expect(read).toThrow(new RegExp(`^Environment: ${name} `));
    expect(read).not.toThrow(/secret/);
  });
});
