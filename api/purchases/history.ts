import { subjectOfId } from '../../schema/common/ids.js';
import type { Context } from '../kernel/context.js';
import { entriesOfPurchase, entriesOfSubject } from '../trail/index.js';
import type { PurchaseRow } from './model.js';

/** An entry as a reader may see it. */
export type ShownEntry = Awaited<ReturnType<typeof entriesOfPurchase>>[number];

// One reading for all fields of a purchase that are computed from its entries. A row lives as long as its request.
const read = new WeakMap<PurchaseRow, Promise<ShownEntry[]>>();

/**
 * The entries of a purchase and of its requisitions, oldest first, without those of rows that the reader may not see: before
 * opening they would tell who bids and how many.
 */
export function historyOf(purchase: PurchaseRow, ctx: Context): Promise<ShownEntry[]> {
  const known = read.get(purchase) ?? readHistory(purchase, ctx);
  read.set(purchase, known);
  return known;
}

async function readHistory(purchase: PurchaseRow, ctx: Context): Promise<ShownEntry[]> {
  const own = await entriesOfPurchase(purchase._id, ctx);
  const demand = await Promise.all(purchase.requisitionIds.map((id) => requisitionEntries(id, purchase._id, ctx)));
  const all = new Map([...demand.flat(), ...own].map((entry) => [entry.id, entry]));
  const hidden = await hiddenOf([...all.values()], purchase, ctx);
  return [...all.values()]
    .filter(({ subjectId }) => !hidden.has(subjectId))
    .map(withoutEnvelope)
    .sort(byTime);
}

async function requisitionEntries(id: string, purchaseId: string, ctx: Context): Promise<ShownEntry[]> {
  const requisition = await ctx.load('Requisition', id);
  if (!requisition) return [];
  const entries = await entriesOfSubject('Requisition', requisition, ctx);
  // After a cancelled event a requisition may have gone into another purchase.
  return entries.filter((entry) => entry.purchaseId === null || entry.purchaseId === purchaseId);
}

/** Ids of subjects whose entries the reader may not see, or not yet. */
async function hiddenOf(entries: readonly ShownEntry[], purchase: PurchaseRow, ctx: Context): Promise<Set<string>> {
  const event = await ctx.load('SourcingEvent', purchase.eventId);
  const hidden = new Set<string>();
  const visit = async (id: string) => {
    const name = subjectOfId(id);
    const row = name && (await ctx.load(name, id));
    if (!row) hidden.add(id);
  };
  await Promise.all([...new Set(entries.map(({ subjectId }) => subjectId))].map(visit));
  if (event?.ranking !== null) return hidden;
  // Until the evaluation is complete nobody reads how others scored.
  for (const { subjectId, subjectType } of entries) {
    if (subjectType !== 'Evaluation') continue;
    const evaluation = await ctx.load('Evaluation', subjectId);
    if (evaluation?.expertId !== ctx.actor.id) hidden.add(subjectId);
  }
  return hidden;
}

/** An envelope that was replaced before the deadline is never opened, so its text is shown to nobody afterwards. */
function withoutEnvelope(entry: ShownEntry): ShownEntry {
  if (entry.subjectType !== 'Bid') return entry;
  return { ...entry, changes: entry.changes.filter(({ path }) => path !== '/envelope') };
}

function byTime(one: ShownEntry, other: ShownEntry): number {
  const later = one.at.getTime() - other.at.getTime() || place(one) - place(other) || one.rev - other.rev;
  return later || (one.id < other.id ? -1 : 1);
}

function place({ logIndex }: ShownEntry): number {
  return logIndex ?? Number.MAX_SAFE_INTEGER;
}
