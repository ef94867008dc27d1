import type { ClientSession } from 'mongodb';
import { collectionOf } from './database.js';

/** The accounts of people, and the pseudonyms under which they act and have acted. */
export interface PersonRefs {
  /** Ids of all of their accounts. */
  readonly accountIds: readonly string[];
  /** Theirs alone. */
  readonly own: readonly string[];
  /** Those of somebody else, under whose personnel number an account stood until it was put right. */
  readonly shared: readonly { readonly id: string; readonly until: Date }[];
}

interface StoredAccount {
  readonly _id: string;
  readonly formerRefs: readonly { readonly id: string; readonly until: Date; readonly shared: boolean }[];
}

/** What people are or were known by, by their pseudonyms of now. */
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

/** A document's acts, as far as they tell who took which move. */
export interface Acted {
  readonly acts: Readonly<Record<string, readonly string[]>>;
  readonly createdAt: Date;
}

/** Whether a move of a document was taken by these people; where only somebody else may have been it, as if they had. */
export function tookMove({ acts, createdAt }: Acted, move: string, { own, shared }: PersonRefs): boolean {
  const took = acts[move] ?? [];
  return took.some((ref) => own.includes(ref) || shared.some(({ id, until }) => id === ref && createdAt < until));
}

/** The same as a condition on stored documents, over several moves; `at` is where the document stands in what is asked. */
export function tookOneOf(moves: readonly string[], { own, shared }: PersonRefs) {
  return {
    $or: moves.flatMap((move) => [
      { [`acts.${move}`]: { $in: [...own] } },
      ...shared.map(({ id, until }) => ({ [`acts.${move}`]: id, createdAt: { $lt: until } })),
    ]),
  };
}
