import { keyFollows, type Policy, parsePolicy } from '../../../../schema/trail/index.js';
import { nobleCrypto } from '../../../../schema/trail/noble.js';
import { keptPolicy } from './kept-policy.js';
import { sitePolicy } from './site-policy.js';

/** The key of a log that a proof was signed with, and the size of the log then. */
export interface MetKey {
  readonly origin: string;
  readonly logKey: string;
  readonly size: number;
}

/**
 * Whether this browser knew another key of the same log, and no policy says that this one may follow it. What the reader has pinned with a
 * file decides; the site is asked only where there is no such file. A key that may follow is known from then on.
 */
export async function keyChanged({ origin, logKey, size }: MetKey): Promise<boolean> {
  const name = `qingcai.logKey ${origin}`;
  const known = localStorage.getItem(name);
  if (known === logKey) return false;
  if (known !== null) {
    const policy = pinnedFor(origin) ?? policyIn(await sitePolicy());
    if (!policy || !keyFollows(policy, { known, met: logKey, size })) return true;
  }
  localStorage.setItem(name, logKey);
  return false;
}

function pinnedFor(origin: string): Policy | null {
  const pinned = policyIn(keptPolicy());
  return pinned?.origin === origin ? pinned : null;
}

function policyIn(text: string | null): Policy | null {
  if (text === null) return null;
  try {
    return parsePolicy(nobleCrypto.hash, new TextEncoder().encode(text));
  } catch {
    // A site that hands out something that is no policy has not explained the other key.
    return null;
  }
}
