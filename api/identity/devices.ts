import { createHash, randomBytes } from 'node:crypto';
import { collectionOf } from '../kernel/database.js';
import { QUOTAS } from '../kernel/quotas.js';

const DAY_MS = 86_400_000;
/** Browsers keep no cookie for longer than this. */
const KEPT_MS = 400 * DAY_MS;
/** Most accounts that one browser remembers; the one unused for longest is dropped first. */
const REMEMBERED = 8;
const SECRET = /^[A-Za-z0-9_-]{32}$/;

/** `devices`: records that an account has signed in on a device. Only a hash of the device's cookie is stored. */
interface DeviceDocument {
  readonly _id: string;
  readonly accountId: string;
  readonly expiresAt: Date;
}

/** A device as it identifies itself: the secrets in its cookie, one for each account that has signed in on it. */
export interface ShownDevice {
  readonly secrets: readonly string[];
  readonly known: readonly DeviceDocument[];
}

/** The cookie set on a device. */
export interface DeviceCookie {
  readonly value: string;
  readonly lastsMs: number;
}

const devices = () => collectionOf<DeviceDocument>('devices');

/** Reads the cookie of a device, and finds the accounts that know it. */
export async function shownDevice(cookie: string | null): Promise<ShownDevice> {
  const secrets = (cookie ?? '').split('.').filter((secret) => SECRET.test(secret));
  const shown = secrets.slice(0, REMEMBERED);
  const known = await devices()
    .find({ _id: { $in: shown.map(hashOf) } })
    .toArray();
  return { secrets: shown, known };
}

/** Records that an account has signed in on a device; answers the cookie to set. */
export async function rememberDevice({ secrets, known }: ShownDevice, accountId: string): Promise<DeviceCookie> {
  const own = known.find((device) => device.accountId === accountId)?._id;
  const secret = secrets.find((shown) => hashOf(shown) === own) ?? randomBytes(24).toString('base64url');
  const set = { $set: { accountId, expiresAt: { $add: ['$$NOW', KEPT_MS] } } };
  await devices().updateOne({ _id: hashOf(secret) }, [set], { upsert: true });
  if (!own) await forgetOldest(accountId);
  const value = [secret, ...secrets.filter((other) => other !== secret)].slice(0, REMEMBERED).join('.');
  return { value, lastsMs: KEPT_MS };
}

async function forgetOldest(accountId: string): Promise<void> {
  const old = await devices()
    .find({ accountId }, { sort: { expiresAt: -1 }, skip: QUOTAS.devicesOfAccount, projection: { _id: 1 } })
    .toArray();
  if (old.length > 0) await devices().deleteMany({ _id: { $in: old.map(({ _id }) => _id) } });
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64');
}
