import { database } from '../../api/kernel/database.js';

/** Numbers are taken before the save, and stay taken where it fails. */
const NOT_HASHED = ['counters', 'taken_numbers'];
/** Collections that must have rows, since a hash over nothing would prove nothing. */
const MUST_BE = ['accounts', 'suppliers', 'invoices', 'credentials', 'trail_outbox'];

/** Everything stored that does not expire by itself, as one hash. */
export async function stored(): Promise<unknown> {
  const lasting: string[] = [];
  for (const { name } of await database().listCollections({}, { nameOnly: true }).toArray()) {
    const indexes = await database().collection(name).indexes();
    if (!NOT_HASHED.includes(name) && !indexes.some((index) => 'expireAfterSeconds' in index)) lasting.push(name);
  }
  const missing = MUST_BE.filter((name) => !lasting.includes(name));
  if (missing.length > 0) throw new Error(`Nothing is stored in ${missing.join(', ')}`);
  const { md5 } = await database().command({ dbHash: 1, collections: lasting });
  return md5;
}
