import type { Amount } from '../../schema/kernel/fields.js';
import type { AttachedFileRow, SealedFileRow } from '../../schema/kernel/files.js';
import type { BidRow } from '../../schema/sourcing/bid.js';
import type { Actor } from '../kernel/actor.js';
import type { Context } from '../kernel/context.js';
import type { ShownFile } from '../kernel/files/shown-files.js';
import { rowsById } from '../kernel/reads.js';
import { type OpenedBid, totalBid, unpackBid } from './envelope.js';
import { scoresBlind } from './scoring-sheet.js';

/** The content of a bid as the API shows it. */
export interface ShownBid {
  readonly lines: readonly {
    readonly lineId: string;
    readonly unitPrice: string;
    readonly taxRate: string;
    readonly net: string;
    readonly tax: string;
    readonly leadTimeDays: number;
    readonly total: string;
  }[];
  readonly net: Amount;
  readonly tax: Amount;
  readonly total: Amount;
  readonly note: string | null;
  readonly files: readonly AttachedFileRow[] | null;
}

/**
 * The content of a bid. After opening it is shown to whoever may see the bid, before that to its own supplier only. Staff see no row of a
 * bid before opening, so not reading the envelope for them here is a second safeguard.
 */
export async function readBid(bid: BidRow, ctx: Context): Promise<ShownBid | null> {
  const { content: opened, net, tax, total } = bid;
  if (opened && net && tax && total)
    return (await isBlind(bid, ctx)) ? null : shown(bid, { content: opened, net, tax, total });
  const { eventId, supplierId, envelope, envelopeHash } = bid;
  if (envelope === null || ctx.actor.audience !== 'SUPPLIER' || ctx.actor.supplierId !== supplierId) return null;
  const event = await ctx.load('SourcingEvent', eventId);
  const content = unpackBid({ envelope, envelopeHash }, { eventId, supplierId });
  const own = event && content && totalBid(content, event);
  return own ? shown(bid, own) : null;
}

/** Whether the reader is an expert who scores without knowing prices; such experts read what they judge on their sheet. */
async function isBlind({ eventId }: BidRow, ctx: Context): Promise<boolean> {
  if (!ctx.actor.roles.includes('EXPERT')) return false;
  const event = await ctx.load('SourcingEvent', eventId);
  return event !== null && scoresBlind(event, ctx);
}

/** The files of a bid that a reader of it may see: as its content, and by the keys that the content holds. */
export async function filesOfBid(bid: BidRow, actor: Actor): Promise<readonly ShownFile[]> {
  if (bid.content) {
    const [event] = await rowsById('SourcingEvent', actor, [bid.eventId]);
    return event && !scoresBlind(event, { actor }) ? withKeys(bid, bid.content.files) : [];
  }
  const { eventId, supplierId, envelope, envelopeHash } = bid;
  if (envelope === null || actor.audience !== 'SUPPLIER' || actor.supplierId !== supplierId) return [];
  return withKeys(bid, unpackBid({ envelope, envelopeHash }, { eventId, supplierId })?.files ?? null);
}

function withKeys({ submittedAt }: BidRow, files: readonly SealedFileRow[] | null | undefined): readonly ShownFile[] {
  return (files ?? []).map((file) => ({ ...file, validUntil: null, attachedAt: submittedAt }));
}

function shown(bid: BidRow, { content: { lines, note, files }, ...sums }: OpenedBid): ShownBid {
  const named = files?.length ? withKeys(bid, files).map(({ secret: _, ...file }) => file) : null;
  return { lines: lines.map(({ id, ...line }) => ({ lineId: id, ...line })), ...sums, note, files: named };
}
