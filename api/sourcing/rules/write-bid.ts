import type { BidContentAsked, BidRow } from '../../../schema/sourcing/bid.js';
import type { SourcingEventRow } from '../../../schema/sourcing/sourcing-event.js';
import type { Actor } from '../../kernel/actor.js';
import type { Read } from '../../kernel/command.js';
import { wrongState } from '../../kernel/judge-origin.js';
import { isRefusal, type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import type { RowOf } from '../../kernel/subjects.js';
import { packBid, totalBid } from '../envelope.js';

/** What a bid is checked against. */
export interface BidFacts {
  readonly event: SourcingEventRow;
  readonly supplier: RowOf<'Supplier'>;
}

/** Loads the event of a bid and the acting supplier. */
export async function loadInvitation(eventId: string, { supplierId }: Actor, read: Read): Promise<BidFacts | Refusal> {
  const event = await read.visible('SourcingEvent', eventId);
  const supplier = await loadBidder(supplierId, 'bidId', read);
  if (isRefusal(supplier)) return supplier;
  return event ? { event, supplier } : refuse('NOT_FOUND', 'kernel.notFound', ['bidId']);
}

/** Loads the acting supplier. */
export async function loadBidder(
  supplierId: string | null,
  path: string,
  read: Read,
): Promise<RowOf<'Supplier'> | Refusal> {
  const supplier = supplierId === null ? null : await read.visible('Supplier', supplierId);
  return supplier ?? refuse('NOT_FOUND', 'kernel.notFound', [path]);
}

/** Why no bid may be submitted, changed or withdrawn now; null when it may. At the deadline itself it is already too late. */
export function faultOfTime(event: SourcingEventRow, now: Date, path: string): Refusal | null {
  if (event.state !== 'PUBLISHED') return wrongState('SourcingEvent', event, ['PUBLISHED'], [path]);
  return now >= event.closesAt ? refuse('RULE', 'sourcing.deadlinePassed', [path]) : null;
}

/** The fields of a bid's row that its content decides. */
export type WrittenBid = Pick<
  BidRow,
  'submittedAt' | 'withdrawnAt' | 'envelope' | 'envelopeHash' | 'content' | 'total'
>;

/**
 * Packs a bid into the fields of its row, or refuses content that is not a whole bid for the event's lines. It is checked as at opening, so
 * that whatever is accepted can be opened.
 */
export function writeBid(
  content: BidContentAsked,
  { event, supplier }: BidFacts,
  { now, salt }: { readonly now: Date; readonly salt: string },
): WrittenBid | Refusal {
  const fault = faultOfLines(content, event);
  if (fault) return fault;
  const total = totalBid(content, event.lines, event.currency)?.total.amount ?? '0';
  if (/^[0.]+$/.test(total)) return refuse('RULE', 'sourcing.totalZero', ['content', 'lines']);
  if ((total.split('.')[0] ?? '').length > MOST_DIGITS)
    return refuse('RULE', 'sourcing.totalTooLarge', ['content', 'lines']);
  const sealed = packBid(content, { eventId: event._id, supplierId: supplier._id, salt });
  return { ...sealed, submittedAt: now, withdrawnAt: null, content: null, total: null };
}

// Decimal128 keeps 34 digits; a total of 10^15 or more is a typing error in any currency.
const MOST_DIGITS = 15;

function faultOfLines(content: BidContentAsked, event: SourcingEventRow): Refusal | null {
  const asked = new Set(event.lines.map(({ id }) => id));
  const priced = new Set<string>();
  const refused: Refusal[] = [];
  for (const [index, { lineId }] of content.lines.entries()) {
    const path = ['content', 'lines', index, 'lineId'];
    if (!asked.has(lineId)) refused.push(refuse('RULE', 'sourcing.unknownLine', path));
    if (priced.has(lineId)) refused.push(refuse('RULE', 'sourcing.lineTwice', path));
    priced.add(lineId);
  }
  for (const { id, partNumber } of event.lines)
    if (!priced.has(id)) refused.push(refuse('RULE', 'sourcing.lineMissing', ['content', 'lines'], { partNumber }));
  return refuseTogether(refused);
}
