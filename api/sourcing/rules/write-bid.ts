import { businessDay } from '../../../schema/kernel/calendar.js';
import type { RateSpan } from '../../../schema/kernel/tax-rates.js';
import type { BidContentAsked, BidRow } from '../../../schema/sourcing/bid.js';
import type { SourcingEventRow } from '../../../schema/sourcing/sourcing-event.js';
import type { Actor } from '../../kernel/actor.js';
import type { Read } from '../../kernel/command.js';
import { wrongState } from '../../kernel/judge-origin.js';
import { isRefusal, type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import type { RowOf } from '../../kernel/subjects.js';
import { rateRefused, taxSpans } from '../../suppliers/index.js';
import { packBid, totalBid } from '../envelope.js';
import type { BidFiles } from './bid-files.js';

/** The supplier that bids, and the days on which tax rates may be stated. */
export interface Bidder {
  readonly supplier: RowOf<'Supplier'>;
  readonly spans: readonly RateSpan[];
}

/** What a bid is checked against, and the files that come with it. */
export interface BidFacts extends Bidder {
  readonly event: SourcingEventRow;
  /** Or what is wrong with them: it is told together with everything else that is wrong with the bid. */
  readonly files: BidFiles | Refusal;
}

/** Loads the event of a bid and the acting supplier. */
export async function loadInvitation(
  eventId: string,
  { supplierId }: Actor,
  read: Read,
): Promise<Omit<BidFacts, 'files'> | Refusal> {
  const event = await read.visible('SourcingEvent', eventId);
  const bidder = await loadBidder(supplierId, 'bidId', read);
  if (isRefusal(bidder)) return bidder;
  return event ? { event, ...bidder } : refuse('NOT_FOUND', 'kernel.notFound', ['bidId']);
}

/** Loads the acting supplier and what it may state. */
export async function loadBidder(supplierId: string | null, path: string, read: Read): Promise<Bidder | Refusal> {
  const supplier = supplierId === null ? null : await read.visible('Supplier', supplierId);
  return supplier ? { supplier, spans: await taxSpans(read) } : refuse('NOT_FOUND', 'kernel.notFound', [path]);
}

/** Why no bid may be submitted, changed or withdrawn now; null when it may. At the deadline itself it is already too late. */
export function faultOfTime(event: SourcingEventRow, now: Date, path: string): Refusal | null {
  if (event.state !== 'PUBLISHED') return wrongState('SourcingEvent', event, ['PUBLISHED'], [path]);
  return now >= event.closesAt ? refuse('RULE', 'sourcing.deadlinePassed', [path]) : null;
}

/** The fields of a bid's row that its content decides. */
export type WrittenBid = Pick<
  BidRow,
  'submittedAt' | 'withdrawnAt' | 'envelope' | 'envelopeHash' | 'content' | 'net' | 'tax' | 'total'
>;

/**
 * Packs a bid into the fields of its row, with the writes that keep its files, or refuses content that is not a whole bid for the event's lines. It is checked as at opening, so
 * that whatever is accepted can be opened.
 */
export function writeBid(
  content: BidContentAsked,
  { event, supplier, spans, files }: BidFacts,
  { now, salt }: { readonly now: Date; readonly salt: string },
): { readonly bid: WrittenBid; readonly writes: BidFiles['writes'] } | Refusal {
  const stated = { taxpayer: supplier.taxpayer, day: businessDay(now), spans };
  const faults = [faultOfLines(content, event), ...faultsOfTax(content, event, stated)];
  if (isRefusal(files)) return refuseTogether([...faults, files]) ?? files;
  const fault = refuseTogether(faults);
  if (fault) return fault;
  const packed = { ...content, files: files.all };
  const total = totalBid(packed, event)?.total.amount ?? '0';
  if (/^[0.]+$/.test(total)) return refuse('RULE', 'sourcing.totalZero', ['content', 'lines']);
  if ((total.split('.')[0] ?? '').length > MOST_DIGITS)
    return refuse('RULE', 'sourcing.totalTooLarge', ['content', 'lines']);
  const sealed = packBid(packed, { eventId: event._id, supplierId: supplier._id, salt });
  const bid = { ...sealed, submittedAt: now, withdrawnAt: null, content: null, net: null, tax: null, total: null };
  return { bid, writes: files.writes };
}

// Decimal128 keeps 34 digits; a total of 10^15 or more is a typing error in any currency.
const MOST_DIGITS = 15;

/** Rates that are missing or may not be stated, each at its field, and prices on another basis than the event's. */
function faultsOfTax(
  { taxRate, priceBasis, lines }: BidContentAsked,
  { quoteBasis }: SourcingEventRow,
  stated: Parameters<typeof rateRefused>[1],
): (Refusal | null)[] {
  const asked = priceBasis ?? quoteBasis;
  const key = quoteBasis === 'WITH_TAX' ? 'sourcing.quoteWithTax' : 'sourcing.quoteWithoutTax';
  const own = lines.flatMap((line, index) => {
    const path = ['content', 'lines', index, 'taxRate'];
    if (line.taxRate !== null) return rateRefused(line.taxRate, stated, path);
    return taxRate === null ? refuse('RULE', 'sourcing.taxRateMissing', path) : [];
  });
  return [
    asked === quoteBasis ? null : refuse('RULE', key, ['content', 'priceBasis']),
    taxRate === null ? null : rateRefused(taxRate, stated, ['content', 'taxRate']),
    ...own,
  ];
}

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
