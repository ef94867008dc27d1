import type { AccountRow } from '../../schema/identity/account.js';
import type { Read, SideWrite } from '../kernel/command.js';

/** A person as the platform knows them: by all accounts with the same pseudonym. */
export interface KnownPerson {
  readonly accounts: readonly AccountRow[];
  /** The present pseudonym, and those that were the person's alone before a personnel number was corrected. */
  readonly refs: readonly string[];
}

/** The person with a pseudonym; without accounts where there is none. */
export async function personOf(ref: string, read: Pick<Read, 'find'>): Promise<KnownPerson> {
  const accounts = await read.find('Account', { ref });
  const former = accounts.flatMap(({ formerRefs }) => formerRefs.filter(({ shared }) => !shared).map(({ id }) => id));
  return { accounts, refs: [...new Set([ref, ...former])] };
}

/** The pseudonym of the person with a personnel number; null where nobody has it yet. */
export async function refOfNumber(personnelNumber: string, read: Pick<Read, 'find'>): Promise<string | null> {
  const [known] = await read.find('Account', { personnelNumber }, 1);
  return known?.ref ?? null;
}

/** Written by every act that gives an account a personnel number, so that the slower of two concurrent acts sees whose it is by then. */
export function numberingFence(turn: string): SideWrite {
  return { into: 'cursors', put: { _id: 'numbering-people', turn } };
}
