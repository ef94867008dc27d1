import { canonicalBytes, formatProof, fromBase64, type Opening, toBase64 } from '../../schema/trail/index.js';
import { allRows } from '../kernel/all-rows.js';
import type { Context } from '../kernel/context.js';
import { placeCursor } from '../kernel/cursors.js';
import { namesBehind } from '../kernel/pseudonyms.js';
import type { PageArgs } from '../kernel/reads.js';
import {
  currentPolicy,
  type FoundEntry,
  findEntries,
  openParts,
  opensTo,
  proveEntries,
  receiptOf,
  receiptSigner,
  statesNow,
} from '../trail/index.js';
import { type Act, actsBy, entriesOf } from './acts-by.js';
import { showOutlines } from './show-entries.js';

/** The acts of people of the asker's firm, newest first; the registration, which a visitor made, is the first of all. */
export async function ownActs(args: PageArgs, ctx: Context) {
  const limit = args.first;
  const skip = (placeCursor(args.after) ?? -1) + 1;
  const all = await allActs(ctx);
  const found = await entriesOf(all.slice(skip, skip + limit));
  const edges = found.map((node, place) => ({ cursor: String(skip + place), node }));
  const pageInfo = { hasNextPage: skip + limit < all.length, endCursor: edges.at(-1)?.cursor ?? null };
  return { edges, pageInfo, totalCount: all.length };
}

/** One act of the asker's firm, by its entry; null where it is another firm's. */
export async function ownAct(entryId: string, ctx: Context): Promise<FoundEntry | null> {
  const [found] = await findEntries({ id: entryId }, 1);
  if (!found) return null;
  const { actor, subject } = found.entry;
  const isRegistration = actor.role === 'VISITOR' && subject.id === ctx.actor.supplierId;
  return isRegistration || (await ownRefs(ctx)).includes(actor.ref) ? found : null;
}

/** The fields of an act, each computed only when it is asked for. */
export const ownActFields = {
  entry: async (found: FoundEntry, _args: unknown, ctx: Context) => (await showOutlines([found], ctx))[0],
  receipt: async (found: FoundEntry, _args: unknown, ctx: Context) =>
    receiptOf(found, receiptSigner(), await statesNow(ctx)),
  leaf: ({ leaf }: FoundEntry) => toBase64(leaf),
  opening: (found: FoundEntry, _args: unknown, ctx: Context) => openingOf(found, ctx),
  proof: async (found: FoundEntry) => {
    const [proof] = await proveEntries([found], currentPolicy());
    if (!proof) return null;
    const hashes = proof.hashes.map(fromBase64).filter((hash) => hash !== null);
    return formatProof({ index: proof.index, hashes, checkpoint: proof.checkpoint, extra: found.leaf });
  },
};

/**
 * The salts and values of what the firm itself has said. The salt of the whole state is not included, since others have written in that
 * state too.
 */
function openingOf({ entry, opening }: FoundEntry, { actor }: Context): string | null {
  if (!opening) return null;
  const shown = openParts(entry, opening, actor);
  const own: Opening = {
    stateSalt: null,
    changes: opening.changes.map((part) => {
      const who = part.who === undefined ? {} : { who: part.who };
      return shown.includes(part) ? part : { class: part.class, ...who, withheld: true };
    }),
    ...(opensTo(entry, actor) && opening.reason ? { reason: opening.reason } : {}),
  };
  return Buffer.from(canonicalBytes(own)).toString('utf8');
}

async function allActs(ctx: Context): Promise<Act[]> {
  const { supplierId } = ctx.actor;
  if (supplierId === null) return [];
  const [first] = await findEntries({ 'subject.id': supplierId, 'subject.rev': 1 }, 1);
  const own = await actsBy(await ownRefs(ctx), null);
  const registration =
    first?.entry.actor.role === 'VISITOR' ? [{ id: first.entry.id, at: new Date(first.entry.at) }] : [];
  return [...registration, ...own].reverse();
}

async function ownRefs({ actor }: Context): Promise<string[]> {
  const filter = { supplierId: actor.supplierId };
  const accounts = actor.supplierId === null ? [] : await allRows('Account', actor, filter);
  const refs = accounts.map(({ ref }) => ref);
  // They may see their own sealed bids.
  return [...refs, ...(await namesBehind(refs, actor))];
}
