import { createHash } from 'node:crypto';
import { z } from 'zod';
import { checkOfPart } from '../../schema/kernel/derive/inputs.js';
import type { Amount } from '../../schema/kernel/fields.js';
import { taxed, taxedMoney, taxedSum } from '../../schema/kernel/tax.js';
import { type BidContentPacked, type BidContentRow, bidContentPacked } from '../../schema/sourcing/bid.js';
import type { SourcingEventRow } from '../../schema/sourcing/sourcing-event.js';
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
  readonly net: Amount;
  readonly tax: Amount;
  readonly total: Amount;
}

const packed = z.strictObject({
  v: z.literal(1),
  eventId: z.string(),
  supplierId: z.string(),
  salt: z.string(),
  pad: z.string(),
  content: checkOfPart(bidContentPacked),
});

// Envelopes are padded to a multiple of this many bytes, so that their length does not reveal a price.
const BLOCK = 1_024;

/** Packs a bid into its envelope. Encryption for the holders of the keys will be added here, and only here. */
export function packBid(content: BidContentPacked, head: EnvelopeHead): Envelope {
  const { eventId, supplierId, salt } = head;
  const body = { v: 1, eventId, supplierId, salt, pad: '', content };
  const missing = (BLOCK - (canonicalBytes(body).length % BLOCK)) % BLOCK;
  const bytes = canonicalBytes({ ...body, pad: '0'.repeat(missing) });
  return { envelope: toBase64(bytes), envelopeHash: hashOf(bytes) };
}

/** The content of an envelope; null where it is not the envelope that this supplier submitted for this event. */
export function unpackBid(sealed: Envelope, head: Omit<EnvelopeHead, 'salt'>): BidContentPacked | null {
  const bytes = fromBase64(sealed.envelope);
  if (!bytes || hashOf(bytes) !== sealed.envelopeHash) return null;
  const found = packed.safeParse(parseCanonical(bytes));
  if (!found.success) return null;
  const { eventId, supplierId, content } = found.data;
  return eventId === head.eventId && supplierId === head.supplierId ? content : null;
}

/**
 * A bid with the amounts of each line and of the whole, rounded to the currency's minor unit at the lines. Null unless its lines are exactly
 * those of the event, each with a tax rate.
 */
export function totalBid(
  content: BidContentPacked,
  { lines, currency, quoteBasis }: Pick<SourcingEventRow, 'lines' | 'currency' | 'quoteBasis'>,
): OpenedBid | null {
  const asked = new Map(lines.map((line) => [line.id, line]));
  const priced = content.lines.flatMap(({ lineId, unitPrice, leadTimeDays, taxRate: own }) => {
    const quantity = asked.get(lineId)?.quantity;
    asked.delete(lineId);
    const taxRate = own ?? content.taxRate;
    if (quantity === undefined || taxRate === null) return [];
    const amounts = taxed({ quantity, unitPrice, taxRate }, quoteBasis, currency);
    return [{ id: lineId, unitPrice, taxRate, leadTimeDays, ...amounts }];
  });
  if (asked.size > 0 || priced.length !== content.lines.length) return null;
  const { note, files } = content;
  return { content: { lines: priced, note, files }, ...taxedMoney(taxedSum(priced, currency), currency) };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
