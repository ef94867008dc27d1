import type { Amount } from '../../schema/kernel/fields.js';
import type { BidContentRow, BidRow } from '../../schema/sourcing/bid.js';
import type { Context } from '../kernel/context.js';
import { totalBid, unpackBid } from './envelope.js';
import { scoresBlind } from './scoring-sheet.js';

/** The content of a bid as the API shows it. */
export interface ShownBid {
  readonly lines: readonly {
    readonly lineId: string;
    readonly unitPrice: string;
    readonly leadTimeDays: number;
    readonly total: string;
  }[];
  readonly total: Amount;
  readonly note: string | null;
}

/**
 * What a bid says: after opening to whoever may see the bid, before it to its own supplier alone. Staff see no row of a bid
 * before opening; that the envelope is not read for them here is the second lock.
 */
export async function readBid(bid: BidRow, ctx: Context): Promise<ShownBid | null> {
  if (bid.content && bid.total) return (await isBlind(bid, ctx)) ? null : shown(bid.content, bid.total);
  const { eventId, supplierId, envelope, envelopeHash } = bid;
  if (envelope === null || ctx.actor.audience !== 'SUPPLIER' || ctx.actor.supplierId !== supplierId) return null;
  const event = await ctx.load('SourcingEvent', eventId);
  const content = unpackBid({ envelope, envelopeHash }, { eventId, supplierId });
  const opened = event && content && totalBid(content, event.lines, event.currency);
  return opened ? shown(opened.content, opened.total) : null;
}

/** Experts score without knowing the prices: what they judge stands on their sheet. */
async function isBlind({ eventId }: BidRow, ctx: Context): Promise<boolean> {
  if (!ctx.actor.roles.includes('EXPERT')) return false;
  const event = await ctx.load('SourcingEvent', eventId);
  return event !== null && scoresBlind(event, ctx);
}

function shown({ lines, note }: BidContentRow, total: Amount): ShownBid {
  return { lines: lines.map(({ id, ...line }) => ({ lineId: id, ...line })), total, note };
}
