import type { AccountRow } from '../api/identity/index.js';
import { SYSTEM_ACTOR } from '../api/kernel/actor.js';
import type { Env } from '../api/kernel/env.js';
import { listRows } from '../api/kernel/reads.js';
import type { Role } from '../schema/common/roles.js';
import { Misused } from './misused.js';

/** The account of a login that holds one of some posts; without one, the only such account, or in a demonstration the first. */
export async function importerOf(
  posts: readonly Role[],
  { origin }: Pick<Env, 'origin'>,
  login: string | undefined,
): Promise<AccountRow> {
  const holder = { state: 'ACTIVE', roles: { $in: posts }, ...(login ? { login: login.toLowerCase() } : {}) };
  const found = await listRows('Account', SYSTEM_ACTOR, holder, { sort: { _id: 1 }, limit: 20 });
  const [first] = found;
  const post = posts.map((role) => role.toLowerCase().replaceAll('_', ' ')).join(' or ');
  if (!first) throw new Misused(login ? `${login} is no ${post}` : `There is no ${post}`);
  if (found.length > 1 && !login && !origin.startsWith('demo/'))
    throw new Misused(`Say who imports, with --as: ${found.map((account) => account.login).join(', ')}`);
  if (!login) console.error(`Importing as ${first.login}`);
  return first;
}

let stop: AbortController | null = null;

/** Ends an import between two steps when the person interrupts; a worker then goes on with it. */
export function interrupted(): AbortSignal {
  if (!stop) {
    const made = new AbortController();
    process.once('SIGINT', () => made.abort());
    process.once('SIGTERM', () => made.abort());
    stop = made;
  }
  return stop.signal;
}

/** Seconds since a moment of the monotonic clock, to a tenth. */
export function since(began: number): number {
  return Math.round((performance.now() - began) / 100) / 10;
}
