import type { Lifecycle } from '../../../schema/kernel/lifecycle.js';
import type { Actor } from '../actor.js';
import type { Read } from '../command.js';
import type { OwnedRow } from './owned-row.js';

/** Who asks about what is owned, and when. */
export interface Asked {
  readonly owned: OwnedRow;
  /** The life cycle of what is owned. */
  readonly lifecycle: Lifecycle;
  readonly actor: Actor;
  readonly now: Date;
  readonly read: Pick<Read, 'byId' | 'find'>;
}

/** The pseudonym of the person behind an account; null where there is no such account. */
export async function refOf(accountId: string, read: Pick<Read, 'byId'>): Promise<string | null> {
  return (await read.byId('Account', accountId))?.ref ?? null;
}

/** Whether an account belongs to the person who asks. People are compared, not accounts. */
export async function isPerson(accountId: string | null, { actor, read }: Asked): Promise<boolean> {
  if (accountId === null) return false;
  return accountId === actor.id || (await refOf(accountId, read)) === actor.ref;
}
