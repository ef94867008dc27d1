import { createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import jsonwebtoken from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { platformClock } from '../kernel/platform-clock.js';
import { openSecret } from '../kernel/secrets.js';

/** Lifetime of an access token in seconds. */
const ACCESS_SECONDS = 900;

/** The secrets that sign access tokens: one for each endpoint, so that a token of one does not fit the other. */
export interface TokenSecrets {
  readonly STAFF: KeyObject;
  readonly SUPPLIER: KeyObject;
}

/** Opens both secrets in the data folder, making them where they are missing. */
export function openTokenSecrets(dataFolder: string): TokenSecrets {
  // As key objects: for plain bytes the library would first try, for every token, whether they are a public key.
  return {
    STAFF: createSecretKey(openSecret(dataFolder, 'jwt-staff.key')),
    SUPPLIER: createSecretKey(openSecret(dataFolder, 'jwt-supplier.key')),
  };
}

// Both times are required here, since the library accepts tokens without them.
const claims = z.object({ sub: z.string(), sid: z.string(), exp: z.int(), iat: z.int() });

/** The claims of an access token. */
export interface AccessClaims {
  readonly accountId: string;
  readonly sessionId: string;
}

/** Makes an access token. Its times are the platform's, even where acts run on the demonstration's clock. */
export function accessToken(
  secrets: TokenSecrets,
  audience: keyof TokenSecrets,
  { accountId, sessionId }: AccessClaims,
): string {
  // Without `iat` the library would use this machine's own clock.
  return jsonwebtoken.sign({ sid: sessionId, iat: secondsNow() }, secrets[audience], {
    algorithm: 'HS256',
    subject: accountId,
    audience,
    issuer: 'qingcai',
    expiresIn: ACCESS_SECONDS,
  });
}

/** The claims of a genuine token, and until when it is valid, in seconds since 1970. */
interface Genuine {
  readonly says: AccessClaims;
  readonly until: number;
}

/** Genuine tokens by the secret that signed them, since a page asks many times with the same one. */
const genuine = new WeakMap<KeyObject, LRUCache<string, Genuine>>();

/** Most signatures remembered for each endpoint. */
const REMEMBERED = 10_000;

/** Reads an access token of an endpoint; null where it is invalid: forged, expired, or of another kind. */
export function readAccessToken(
  secrets: TokenSecrets,
  audience: keyof TokenSecrets,
  token: string,
): AccessClaims | null {
  const secret = secrets[audience];
  const known = rememberedFor(secret);
  let read = known.get(token) ?? null;
  if (!read) {
    read = verified(secret, audience, token);
    if (!read) return null;
    known.set(token, read);
  }
  return secondsNow() < read.until ? read.says : null;
}

function rememberedFor(secret: KeyObject): LRUCache<string, Genuine> {
  let known = genuine.get(secret);
  if (!known) {
    known = new LRUCache<string, Genuine>({ max: REMEMBERED });
    genuine.set(secret, known);
  }
  return known;
}

/** Reads a token whose signature, audience and times are valid. */
function verified(secret: KeyObject, audience: keyof TokenSecrets, token: string): Genuine | null {
  try {
    const options = {
      algorithms: ['HS256' as const],
      audience,
      issuer: 'qingcai',
      maxAge: ACCESS_SECONDS,
      clockTimestamp: secondsNow(),
      complete: false as const,
    };
    const { sub, sid, exp, iat } = claims.parse(jsonwebtoken.verify(token, secret, options));
    return { says: { accountId: sub, sessionId: sid }, until: Math.min(exp, iat + ACCESS_SECONDS) };
  } catch {
    return null;
  }
}

/** When an access token made now will end. */
export function tokenEndsAt(): Date {
  return new Date((secondsNow() + ACCESS_SECONDS) * 1_000);
}

function secondsNow(): number {
  return Math.floor(platformClock.now().getTime() / 1_000);
}

/** A new secret of a refresh token. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The stored form of a refresh token's secret. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('base64');
}
