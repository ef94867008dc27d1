import { createHmac, timingSafeEqual } from 'node:crypto';
import { readEnv } from '../kernel/env.js';
import { openSecret } from '../kernel/secrets.js';

/** `sessions`: a sign-in. Only a hash of its refresh secret is kept. */
export interface SessionDocument {
  readonly _id: string;
  readonly accountId: string;
  readonly audience: 'STAFF' | 'SUPPLIER';
  readonly hash: string;
  /** Hash of the secret before the last rotation: whoever presents that secret has an old copy. */
  readonly previous: string | null;
  readonly rotatedAt: Date;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** Begun with a one-time code: only choosing a password is possible in it. */
  readonly mustChoose: boolean;
  /** Computed over the whole row, with a key that is not in the database. */
  readonly mac: string;
}

let key: Buffer | null = null;

/** Signs a sign-in, so that one written or changed in the database by somebody else is invalid. */
export function signed(session: Omit<SessionDocument, 'mac'>): SessionDocument {
  return { ...session, mac: macOf(session) };
}

/** Whether a stored sign-in is as the platform wrote it. */
export function isGenuine(session: SessionDocument): boolean {
  const [own, stored] = [Buffer.from(macOf(session)), Buffer.from(String(session.mac))];
  return own.length === stored.length && timingSafeEqual(own, stored);
}

/**
 * The refresh secret that comes after one. It follows from it, so that whoever shows one twice, since the first answer was lost with the
 * page that had asked, is given the same; without the key of the data folder nobody can tell it.
 */
export function secretAfter(sessionId: string, secret: string): string {
  return keyed(['next', sessionId, secret]);
}

function macOf(session: Omit<SessionDocument, 'mac'>): string {
  const { _id, accountId, audience, hash, previous, rotatedAt, createdAt, expiresAt, mustChoose } = session;
  return keyed([_id, accountId, audience, hash, previous, rotatedAt, createdAt, expiresAt, mustChoose]);
}

function keyed(said: readonly unknown[]): string {
  key ??= openSecret(readEnv().dataFolder, 'sessions.key');
  return createHmac('sha256', key).update(JSON.stringify(said)).digest('base64url');
}
