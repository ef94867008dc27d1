import { createSecretKey, randomBytes } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import jsonwebtoken from 'jsonwebtoken';
import { keepTime, stopTime } from '../kernel/platform-clock.js';
import { accessToken, readAccessToken, type TokenSecrets } from './tokens.js';

const secrets: TokenSecrets = { STAFF: createSecretKey(randomBytes(32)), SUPPLIER: createSecretKey(randomBytes(32)) };
const SAYS = { accountId: 'ACC-1', sessionId: 'SES-1' };
const NOW = Date.parse('2026-11-30T08:00:00Z');
const SECONDS = NOW / 1_000;

/** Sets the database's time to so many seconds after the beginning. */
async function at(seconds: number): Promise<void> {
  stopTime();
  const got = performance.now();
  await keepTime(async () => ({ said: NOW + seconds * 1_000, sent: got, got }));
}

const signed = (
  payload: Readonly<Record<string, unknown>>,
  secret = secrets.STAFF,
  algorithm: 'HS256' | 'HS512' = 'HS256',
) =>
  jsonwebtoken.sign({ sub: 'ACC-1', sid: 'SES-1', aud: 'STAFF', iss: 'qingcai', ...payload }, secret, {
    algorithm,
    noTimestamp: payload.iat === undefined,
  });

describe('an access token', () => {
  beforeEach(() => at(0));
  afterAll(stopTime);

  it.each([
    ['at once', 0, SAYS],
    ['a second before it ends', 898, SAYS],
    ['when it ends', 900, null],
    ['long after', 100_000, null],
  ])('the time of a genuine token is checked again: %s', async (_, seconds, says) => {
    const token = accessToken(secrets, 'STAFF', SAYS);
    expect(readAccessToken(secrets, 'STAFF', token)).toEqual(SAYS);
    await at(seconds);
    expect(readAccessToken(secrets, 'STAFF', token)).toEqual(says);
  });

  it('a token of one endpoint fits neither the other endpoint nor another platform, even if it was read before', () => {
    const token = accessToken(secrets, 'STAFF', SAYS);
    expect(readAccessToken(secrets, 'STAFF', token)).toEqual(SAYS);
    expect(readAccessToken(secrets, 'SUPPLIER', token)).toBeNull();
    const others = { ...secrets, STAFF: createSecretKey(randomBytes(32)) };
    expect(readAccessToken(others, 'STAFF', token)).toBeNull();
  });

  it('a token that differs from one read before is read again', () => {
    const token = accessToken(secrets, 'STAFF', SAYS);
    expect(readAccessToken(secrets, 'STAFF', token)).toEqual(SAYS);
    const [head, , signature] = token.split('.');
    const body = Buffer.from(JSON.stringify({ sub: 'ACC-2', sid: 'SES-1', exp: SECONDS + 900, iat: SECONDS }));
    expect(readAccessToken(secrets, 'STAFF', `${head}.${body.toString('base64url')}.${signature}`)).toBeNull();
    expect(readAccessToken(secrets, 'STAFF', token)).toEqual(SAYS);
  });

  it.each<[string, () => string, typeof SAYS | null]>([
    ['as ours are', () => signed({ iat: SECONDS, exp: SECONDS + 900 }), SAYS],
    ['no end', () => signed({ iat: SECONDS }), null],
    ['no beginning', () => signed({ exp: SECONDS + 900 }), null],
    ['an end in ten years', () => signed({ iat: SECONDS - 901, exp: SECONDS + 315_360_000 }), null],
    ['another algorithm', () => signed({ iat: SECONDS, exp: SECONDS + 900 }, secrets.STAFF, 'HS512'), null],
    ['another secret', () => signed({ iat: SECONDS, exp: SECONDS + 900 }, secrets.SUPPLIER), null],
    ['another issuer', () => signed({ iat: SECONDS, exp: SECONDS + 900, iss: 'others' }), null],
    ['nothing', () => '', null],
  ])('with %s', (_, token, says) => {
    expect(readAccessToken(secrets, 'STAFF', token())).toEqual(says);
  });
});
