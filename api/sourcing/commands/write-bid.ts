import type { BidContent } from '../../../schema/sourcing/inputs.js';
import type { Read } from '../../kernel/command.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { RowOf } from '../../kernel/subjects.js';
import type { BidRow } from '../bid-model.js';
import { packBid, totalBid } from '../envelope.js';
import type { SourcingEventRow } from '../model.js';

/** What a bid is judged by. */
export interface BidFacts {
  readonly event: SourcingEventRow;
  readonly supplier: RowOf<'Supplier'>;
}

/** Loads an event that the actor's supplier was invited to, with the supplier; to all others it does not exist. */
export async function loadInvitation(
  { eventId, supplierId }: { readonly eventId: string; readonly supplierId: string | null },
  path: string,
  read: Read,
): Promise<BidFacts | Refusal> {
  const event = await read.visible('SourcingEvent', eventId);
  const supplier = supplierId === null ? null : await read.visible('Supplier', supplierId);
  return event && supplier ? { event, supplier } : refuse('NOT_FOUND', 'kernel.notFound', [path]);
}

/** Why no bid may be put in, changed or taken back now; null when it may. The deadline itself is too late. */
export function faultOfTime(event: SourcingEventRow, now: Date, path: string): Refusal | null {
  if (event.state === 'CANCELLED') return refuse('RULE', 'sourcing.eventCancelled', [path]);
  if (event.state !== 'PUBLISHED' || now >= event.closesAt) return refuse('RULE', 'sourcing.deadlinePassed', [path]);
  return null;
}

/** What of a bid's row its content decides; refuses content that is not a whole bid for the event's lines. */
export type WrittenBid = Pick<
  BidRow,
  'submittedAt' | 'withdrawnAt' | 'envelope' | 'envelopeHash' | 'content' | 'total'
>;

/** Packs a bid into the fields of its row, after judging it as at opening: what goes in must be what can be opened. */
export function writeBid(
  content: BidContent,
  { event, supplier }: BidFacts,
  { now, salt }: { readonly now: Date; readonly salt: string },
): WrittenBid | Refusal {
  if (supplier.state !== 'ACTIVE') return refuse('RULE', 'sourcing.ownSupplierNotActive', []);
  const fault = faultOfLines(content, event);
  if (fault) return fault;
  const total = totalBid(content, event.lines, event.currency)?.total.amount ?? '0';
  if (/^[0.]+$/.test(total)) return refuse('RULE', 'sourcing.totalZero', ['content', 'lines']);
  if ((total.split('.')[0] ?? '').length > MOST_DIGITS)
    return refuse('RULE', 'sourcing.totalTooLarge', ['content', 'lines']);
  const sealed = packBid(content, { eventId: event._id, supplierId: supplier._id, salt });
  return { ...sealed, submittedAt: now, withdrawnAt: null, content: null, total: null };
}

// Decimal128 keeps 34 digits; a bid of 10^15 is a slip of the pen in any currency.
const MOST_DIGITS = 15;

function faultOfLines(content: BidContent, event: SourcingEventRow): Refusal | null {
  const asked = new Set(event.lines.map(({ id }) => id));
  const priced = new Set<string>();
  for (const [index, { lineId }] of content.lines.entries()) {
    const path = ['content', 'lines', index, 'lineId'];
    if (!asked.has(lineId)) return refuse('RULE', 'sourcing.unknownLine', path);
    if (priced.has(lineId)) return refuse('RULE', 'sourcing.lineTwice', path);
    priced.add(lineId);
  }
  const missing = event.lines.find(({ id }) => !priced.has(id));
  if (!missing) return null;
  return refuse('RULE', 'sourcing.lineMissing', ['content', 'lines'], { partNumber: missing.partNumber });
}
