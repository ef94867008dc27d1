import { describe, expect, it } from '@jest/globals';
import { codeOf, judgeFailure, pauseAfter, type SendFailure } from './judge-failure.js';

const failure = (
  code: string,
  command: string | null,
  response: number | null = null,
  handedOver = false,
): SendFailure => ({ code, command, response, handedOver });

describe('a failure', () => {
  it.each([
    ['no such mailbox', failure('EENVELOPE', 'RCPT TO', 550), 'REFUSED', false],
    ['come back later (greylisting)', failure('EENVELOPE', 'RCPT TO', 450), 'AGAIN', false],
    ['an address that no command can name', failure('EENVELOPE', 'API'), 'REFUSED', false],
    ['the sender is refused', failure('EENVELOPE', 'MAIL FROM', 550), 'AGAIN', true],
    ['the message is refused', failure('EMESSAGE', 'DATA', 554, true), 'AGAIN', false],
    ['the message is refused for now', failure('EMESSAGE', 'DATA', 451, true), 'AGAIN', false],
    ['the server closes', failure('ECONNECTION', 'CONN', 421), 'AGAIN', true],
    ['the server closes instead of taking the message', failure('EMESSAGE', 'DATA', 421, true), 'AGAIN', true],
    ['the connection is lost before the end of the message', failure('ECONNECTION', 'CONN'), 'AGAIN', true],
    ['the connection is lost before the answer', failure('ECONNECTION', 'CONN', null, true), 'UNKNOWN', true],
    ['no answer in time', failure('ETIMEDOUT', 'CONN', null, true), 'UNKNOWN', true],
  ] as const)('%s', (_, what, next, serverFailed) => {
    expect(judgeFailure(what)).toEqual({ next, serverFailed });
  });

  it('a failure is named without the words of the server', () => {
    expect(codeOf(failure('EENVELOPE', 'RCPT TO', 550))).toBe('EENVELOPE 550');
    expect(codeOf(failure('ETIMEDOUT', 'CONN'))).toBe('ETIMEDOUT');
  });
});

it('pauses after failures grow to two hours', () => {
  expect([1, 2, 3, 4, 5, 6, 50].map((failures) => pauseAfter(failures) / 60_000)).toEqual([1, 3, 9, 27, 81, 120, 120]);
});
