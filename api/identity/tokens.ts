import { createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import jsonwebtoken from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { platformClock } from '../kernel/platform-clock.js';
import { openSecret } from '../kernel/secrets.js';

/** Seconds that an access token is good for. */
const ACCESS_SECONDS = 900;

/** The secrets that access tokens are signed with: one for each endpoint, so that neither's tokens fit the other. */
export interface TokenSecrets {
  readonly STAFF: KeyObject;
  readonly SUPPLIER: KeyObject;
}

/** Opens both secrets in the data folder, making them where they are missing. */
export function openTokenSecrets(dataFolder: string): TokenSecrets {
  // As keys: of plain bytes the library first tries, at every token, whether they are a public key.
  return {
    STAFF: createSecretKey(openSecret(dataFolder, 'jwt-staff.key')),
    SUPPLIER: createSecretKey(openSecret(dataFolder, 'jwt-supplier.key')),
  };
}

// Both times are asked for, since the library takes tokens without them.
const claims = z.object({ sub: z.string(), sid: z.string(), exp: z.int(), iat: z.int() });

/** What an access token says. */
export interface AccessClaims {
  readonly accountId: string;
  readonly sessionId: string;
}

/** Makes an access token. Its times are the platform's, also where acts run on the demonstration's clock. */
export function accessToken(
  secrets: TokenSecrets,
  audience: keyof TokenSecrets,
  { accountId, sessionId }: AccessClaims,
): string {
  // Without `iat` the library would take this machine's own clock.
  return jsonwebtoken.sign({ sid: sessionId, iat: secondsNow() }, secrets[audience], {
    algorithm: 'HS256',
    subject: accountId,
    audience,
    issuer: 'qingcai',
    expiresIn: ACCESS_SECONDS,
  });
}

/** What a token that was found genuine says, and until when it is good, in seconds since 1970. */
interface Genuine {
  readonly says: AccessClaims;
  readonly until: number;
}

/** Tokens that were found genuine, by the secret they were signed with: a page asks many times with the same one. */
const genuine = new WeakMap<KeyObject, LRUCache<string, Genuine>>();

/** Signatures that are remembered for each endpoint. */
const REMEMBERED = 10_000;

/** Reads an access token of an endpoint; null where it is not good: forged, expired, of another kind. */
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

/** Reads a token whose signature, audience and times are good. */
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

/** When an access token that is made now ends. */
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

/** What of a refresh token's secret is stored. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('base64');
}
