import { randomBytes } from 'node:crypto';
import type { ClientSession, IndexDescription } from 'mongodb';
import type { Actor } from './actor.js';
import { collectionOf } from './database.js';

/** `pseudonyms`: under which name an account acts on what is secret; `_id` is that name. Operational: it goes with the person. */
interface PseudonymDocument {
  readonly _id: string;
  /** Within what nobody knows who acts: the id of a sourcing event. */
  readonly scope: string;
  readonly accountId: string;
  /** The pseudonym under which the trail knows the account otherwise. */
  readonly ref: string;
  readonly supplierId: string | null;
  /** When the secrecy ended; null before. */
  readonly disclosedAt: Date | null;
}

/** Where they are kept. */
const PSEUDONYMS = 'pseudonyms';

/** Indexes of the collection. */
export const pseudonymIndexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  [PSEUDONYMS]: [
    { key: { scope: 1, accountId: 1 }, name: 'one-per-account', unique: true },
    { key: { ref: 1 }, name: 'ref' },
    { key: { accountId: 1 }, name: 'account' },
  ],
};

// Told apart from others by its first letter, so that names are looked up only where there are such.
const PREFIX = 'e_';
const pseudonyms = () => collectionOf<PseudonymDocument>(PSEUDONYMS);

/** The name under which somebody acts within a scope; drawn at random with the first act, in its transaction. */
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

/** Whose names a reader may know: a supplier those of its own people, the platform's jobs all, others the disclosed ones. */
function knownTo({ audience, supplierId }: Pick<Actor, 'audience' | 'supplierId'>): object {
  if (audience === 'SYSTEM') return {};
  return audience === 'SUPPLIER' ? { supplierId } : { disclosedAt: { $ne: null } };
}

/** Who is behind such names, as far as the reader may know it: the pseudonym of the account by the name. */
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

/** The names under which people also acted, by their pseudonyms, as far as the reader may know it. */
export async function namesBehind(
  refs: readonly string[],
  reader: Pick<Actor, 'audience' | 'supplierId'>,
): Promise<string[]> {
  const found = await pseudonyms()
    .find({ ref: { $in: [...refs] }, ...knownTo(reader) })
    .toArray();
  return found.map(({ _id }) => _id);
}
