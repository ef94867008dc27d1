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
 * The content of a bid. After opening it is shown to whoever may see the bid, before that to its own supplier only. Staff see no row of a
 * bid before opening, so not reading the envelope for them here is a second safeguard.
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

/** Whether the reader is an expert who scores without knowing prices; such experts read what they judge on their sheet. */
async function isBlind({ eventId }: BidRow, ctx: Context): Promise<boolean> {
  if (!ctx.actor.roles.includes('EXPERT')) return false;
  const event = await ctx.load('SourcingEvent', eventId);
  return event !== null && scoresBlind(event, ctx);
}

function shown({ lines, note }: BidContentRow, total: Amount): ShownBid {
  return { lines: lines.map(({ id, ...line }) => ({ lineId: id, ...line })), total, note };
}
