import { randomBytes } from 'node:crypto';
import type { ClientSession, IndexDescription } from 'mongodb';
import type { Actor } from './actor.js';
import { collectionOf } from './database.js';

/** `pseudonyms`: the name under which an account acts on what is secret; `_id` is that name. Operational: it is deleted with the person. */
interface PseudonymDocument {
  readonly _id: string;
  /** What the name is limited to: the id of a sourcing event, within which nobody knows who acts. */
  readonly scope: string;
  readonly accountId: string;
  /** The pseudonym of the account everywhere else in the trail. */
  readonly ref: string;
  readonly supplierId: string | null;
  /** When the secrecy ended; null before. */
  readonly disclosedAt: Date | null;
}

/** The collection. */
const PSEUDONYMS = 'pseudonyms';

/** Indexes of the collection. */
export const pseudonymIndexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  [PSEUDONYMS]: [
    { key: { scope: 1, accountId: 1 }, name: 'one-per-account', unique: true },
    { key: { ref: 1 }, name: 'ref' },
    { key: { accountId: 1 }, name: 'account' },
  ],
};

// A first letter of its own, so that names are looked up only where there are any.
const PREFIX = 'e_';
const pseudonyms = () => collectionOf<PseudonymDocument>(PSEUDONYMS);

/** The name under which somebody acts within a scope; drawn at random with their first act, in its transaction. */
export async function pseudonymIn(scope: string, actor: Actor, session: ClientSession): Promise<string> {
  const known = await pseudonyms().findOne({ scope, accountId: actor.id }, { session });
  if (known) return known._id;
  const _id = `${PREFIX}${randomBytes(12).toString('hex')}`;
  const { id: accountId, ref, supplierId } = actor;
  await pseudonyms().insertOne({ _id, scope, accountId, ref, supplierId, disclosedAt: null }, { session });
  return _id;
}

/** Ends the secrecy of who acted within a scope. */
export async function disclosePseudonyms(scope: string, now: Date, session: ClientSession): Promise<void> {
  await pseudonyms().updateMany({ scope, disclosedAt: null }, { $set: { disclosedAt: now } }, { session });
}

/** Whose names a reader may know: a supplier those of its own people, the platform's jobs all, everybody else the disclosed ones. */
function knownTo({ audience, supplierId }: Pick<Actor, 'audience' | 'supplierId'>): object {
  if (audience === 'SYSTEM') return {};
  return audience === 'SUPPLIER' ? { supplierId } : { disclosedAt: { $ne: null } };
}

/** Who is behind such names, as far as the reader may know: the account's pseudonym by name. */
export async function refsBehind(
  names: readonly string[],
  reader: Pick<Actor, 'audience' | 'supplierId'>,
): Promise<ReadonlyMap<string, string>> {
  const asked = names.filter((name) => name.startsWith(PREFIX));
  if (asked.length === 0) return new Map();
  const found = await pseudonyms()
    .find({ _id: { $in: asked }, ...knownTo(reader) })
    .toArray();
  return new Map(found.map(({ _id, ref }) => [_id, ref]));
}

/** The names under which people have also acted, by their pseudonyms, as far as the reader may know. */
export async function namesBehind(
  refs: readonly string[],
  reader: Pick<Actor, 'audience' | 'supplierId'>,
): Promise<string[]> {
  const found = await pseudonyms()
    .find({ ref: { $in: [...refs] }, ...knownTo(reader) })
    .toArray();
  return found.map(({ _id }) => _id);
}
