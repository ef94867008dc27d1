import { createHash } from 'node:crypto';
import { z } from 'zod';
import { checkOfPart } from '../../schema/kernel/derive/inputs.js';
import type { Amount } from '../../schema/kernel/fields.js';
import { lineTotal, totalOf } from '../../schema/kernel/line-total.js';
import { type BidContentAsked, type BidContentRow, bidContentAsked } from '../../schema/sourcing/bid.js';
import type { EventLineRow } from '../../schema/sourcing/sourcing-event.js';
import { canonicalBytes, fromBase64, parseCanonical, toBase64 } from '../../schema/trail/index.js';

/**
 * What an envelope holds besides the bid: the event and supplier that it belongs to, and a salt, so that nobody can find a price by trying
 * hashes.
 */
export interface EnvelopeHead {
  readonly eventId: string;
  readonly supplierId: string;
  readonly salt: string;
}

/** A packed bid. */
export interface Envelope {
  /** Base64 of canonical JSON: {"content":…,"eventId":…,"pad":"000…","salt":…,"supplierId":…,"v":1}. */
  readonly envelope: string;
  /** SHA-256 of its bytes, base64. */
  readonly envelopeHash: string;
}

/** The content of an opened bid, with its totals. */
export interface OpenedBid {
  readonly content: BidContentRow;
  readonly total: Amount;
}

const packed = z.strictObject({
  v: z.literal(1),
  eventId: z.string(),
  supplierId: z.string(),
  salt: z.string(),
  pad: z.string(),
  content: checkOfPart(bidContentAsked),
});

// Envelopes are padded to a multiple of this many bytes, so that their length does not reveal a price.
const BLOCK = 1_024;

/** Packs a bid into its envelope. Encryption for the holders of the keys will be added here, and only here. */
export function packBid(content: BidContentAsked, head: EnvelopeHead): Envelope {
  const { eventId, supplierId, salt } = head;
  const body = { v: 1, eventId, supplierId, salt, pad: '', content };
  const missing = (BLOCK - (canonicalBytes(body).length % BLOCK)) % BLOCK;
  const bytes = canonicalBytes({ ...body, pad: '0'.repeat(missing) });
  return { envelope: toBase64(bytes), envelopeHash: hashOf(bytes) };
}

/** The content of an envelope; null where it is not the envelope that this supplier submitted for this event. */
export function unpackBid(sealed: Envelope, head: Omit<EnvelopeHead, 'salt'>): BidContentAsked | null {
  const bytes = fromBase64(sealed.envelope);
  if (!bytes || hashOf(bytes) !== sealed.envelopeHash) return null;
  const found = packed.safeParse(parseCanonical(bytes));
  if (!found.success) return null;
  const { eventId, supplierId, content } = found.data;
  return eventId === head.eventId && supplierId === head.supplierId ? content : null;
}

/**
 * A bid with the total of each line and of the whole, rounded to the currency's minor unit. Null unless its lines are exactly those of the
 * event.
 */
export function totalBid(content: BidContentAsked, lines: readonly EventLineRow[], currency: string): OpenedBid | null {
  const asked = new Map(lines.map((line) => [line.id, line]));
  const priced = content.lines.flatMap(({ lineId, unitPrice, leadTimeDays }) => {
    const quantity = asked.get(lineId)?.quantity;
    asked.delete(lineId);
    if (quantity === undefined) return [];
    return [{ id: lineId, unitPrice, leadTimeDays, total: lineTotal(quantity, unitPrice, currency) }];
  });
  if (asked.size > 0 || priced.length !== content.lines.length) return null;
  return { content: { lines: priced, note: content.note }, total: { amount: totalOf(priced, currency), currency } };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
