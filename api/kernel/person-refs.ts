import type { ClientSession } from 'mongodb';
import { collectionOf } from './database.js';

/** The accounts of people, and the pseudonyms under which they act or have acted. */
export interface PersonRefs {
  /** Ids of all of their accounts. */
  readonly accountIds: readonly string[];
  /** Pseudonyms that are theirs alone. */
  readonly own: readonly string[];
  /** Pseudonyms of somebody else, under whose personnel number one of their accounts stood until that was corrected. */
  readonly shared: readonly { readonly id: string; readonly until: Date }[];
}

interface StoredAccount {
  readonly _id: string;
  readonly formerRefs: readonly { readonly id: string; readonly until: Date; readonly shared: boolean }[];
}

/** The accounts and pseudonyms of people, past and present, by their present pseudonyms. */
export async function personRefs(refs: readonly string[], session: ClientSession | null): Promise<PersonRefs> {
  const accounts = await collectionOf<StoredAccount>('accounts')
    .find({ ref: { $in: [...refs] } }, { projection: { formerRefs: 1 }, ...(session && { session }) })
    .toArray();
  const former = accounts.flatMap(({ formerRefs }) => formerRefs);
  return {
    accountIds: accounts.map(({ _id }) => _id),
    own: [...refs, ...former.filter(({ shared }) => !shared).map(({ id }) => id)],
    shared: former.filter(({ shared }) => shared).map(({ id, until }) => ({ id, until })),
  };
}

/** The part of a document that tells who took which move. */
export interface Acted {
  readonly acts: Readonly<Record<string, readonly string[]>>;
  readonly createdAt: Date;
}

/** Whether these people took a move of a document; where it may have been they or somebody else, it counts as theirs. */
export function tookMove({ acts, createdAt }: Acted, move: string, { own, shared }: PersonRefs): boolean {
  const took = acts[move] ?? [];
  return took.some((ref) => own.includes(ref) || shared.some(({ id, until }) => id === ref && createdAt < until));
}

/** The same as a condition on stored documents, for several moves; `at` is the path of the document in what is queried. */
export function tookOneOf(moves: readonly string[], { own, shared }: PersonRefs) {
  return {
    $or: moves.flatMap((move) => [
      { [`acts.${move}`]: { $in: [...own] } },
      ...shared.map(({ id, until }) => ({ [`acts.${move}`]: id, createdAt: { $lt: until } })),
    ]),
  };
}
