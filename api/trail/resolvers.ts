import { type SubjectName, subjectOfId } from '../../schema/common/ids.js';
import { access } from '../../schema/trail/access.js';
import { formatVkey, toBase64 } from '../../schema/trail/index.js';
import type { Context } from '../kernel/context.js';
import { collectionOf } from '../kernel/database.js';
import type { Module } from '../kernel/module.js';
import type { Row } from '../kernel/row.js';
import { type FoundEntry, findEntries } from './find-entries.js';
import { bytesOf } from './judge-rows.js';
import { policyOf, type TrailKeys } from './keys.js';
import { nameSubjects } from './name-subjects.js';
import { newestCheckpoint, provePaths } from './prove.js';
import { namesOf, readEntry } from './read-entry.js';
import { receiptOf } from './receipt.js';
import { type HeadDocument, TRAIL } from './stored.js';

const MOST_PROOFS = 100;
const MOST_NAMES = 200;

let keys: TrailKeys | null = null;

/** Hands over the keys that receipts are signed with; once, when the process starts. */
export function setTrailKeys(opened: TrailKeys): void {
  keys = opened;
}

function ownKeys(): TrailKeys {
  if (!keys) throw new Error('The trail has no keys yet');
  return keys;
}

/** The receipt of a subject's last act. */
export async function receiptOfSubject(row: Row, _ctx: Context) {
  const [last] = await findEntries({ 'subject.id': row._id, 'subject.rev': row.rev });
  if (!last) throw new Error(`${row._id} has no entry at version ${row.rev}`);
  return receiptOf(last, ownKeys());
}

/** The entries of a subject that the reader sees. */
export async function entriesOfSubject(_name: SubjectName, row: Row, ctx: Context) {
  return shown(await findEntries({ 'subject.id': row._id }), ctx);
}

/** The entries of a purchase that the reader sees, in the order of the log. */
export async function entriesOfPurchase(purchaseId: string, ctx: Context) {
  return shown(await findEntries({ proc: purchaseId }), ctx);
}

async function shown(entries: readonly FoundEntry[], ctx: Context) {
  const names = await namesOf(entries, ctx.actor);
  return entries.map((entry) => readEntry(entry, names, ctx.actor));
}

/** An entry by id, null unless the reader sees its subject. */
async function visibleEntry(id: string, ctx: Context): Promise<FoundEntry | null> {
  const found = (await findEntries({ id }))[0] ?? null;
  const name = found && subjectOfId(found.entry.subject.id);
  return name && (await ctx.load(name, found.entry.subject.id)) ? found : null;
}

async function head(ctx: Context) {
  const stored = await collectionOf<HeadDocument>(TRAIL.head).findOne({ _id: ctx.origin });
  const checkpoint = await newestCheckpoint();
  return {
    origin: ctx.origin,
    size: stored?.size ?? 0,
    root: stored ? toBase64(bytesOf(stored.root)) : '',
    pending: await collectionOf(TRAIL.outbox).countDocuments(),
    checkpoint: checkpoint?.note ?? null,
    policy: `${JSON.stringify(policyOf(ownKeys(), ctx.origin), null, 2)}\n`,
  };
}

/** The proofs of the entries that the reader sees and that the newest checkpoint covers. */
async function prove(ids: readonly string[], ctx: Context) {
  const checkpoint = await newestCheckpoint();
  if (!checkpoint) return [];
  const entries = await Promise.all(ids.map((id) => visibleEntry(id, ctx)));
  const found = entries.flatMap((entry) =>
    entry && entry.index !== null && entry.index < checkpoint.size ? [{ ...entry, index: entry.index }] : [],
  );
  const paths = await provePaths(
    found.map(({ index }) => index),
    checkpoint.size,
  );
  return found.map(({ entry, index, leaf }, place) => ({
    entryId: entry.id,
    index,
    size: checkpoint.size,
    leaf: toBase64(leaf),
    hashes: (paths[place] ?? []).map(toBase64),
    checkpoint: checkpoint.note,
    logKey: formatVkey(ownKeys().log.key),
  }));
}

/** The trail to the server. */
export const trailModule: Module = {
  name: 'trail',
  access,
  resolvers: {
    Query: {
      trailHead: (_, __, ctx) => head(ctx),
      entry: async (_, { id }, ctx) => {
        const found = await visibleEntry(id, ctx);
        return found && readEntry(found, await namesOf([found], ctx.actor), ctx.actor);
      },
      inclusionProof: async (_, { entryId }, ctx) => (await prove([entryId], ctx))[0] ?? null,
      inclusionProofs: (_, { entryIds }, ctx) => prove(entryIds.slice(0, MOST_PROOFS), ctx),
      subjectNames: (_, { ids }, ctx) => nameSubjects(ids.slice(0, MOST_NAMES), ctx),
    },
  },
};
