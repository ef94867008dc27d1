import { LIMIT_CURRENCY } from '../../../schema/direct/default-limit.js';
import type { AskedDirectLine, DirectPurchaseRow } from '../../../schema/direct/direct-purchase.js';
import { businessDay } from '../../../schema/kernel/calendar.js';
import { exact, plain } from '../../../schema/kernel/exact.js';
import { type PriceBasis, taxedMoney } from '../../../schema/kernel/tax.js';
import type { RateSpan } from '../../../schema/kernel/tax-rates.js';
import type { Read } from '../../kernel/command.js';
import { isRefusal, type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import type { RowOf } from '../../kernel/subjects.js';
import { taxSpans } from '../../suppliers/index.js';
import { directLines } from './direct-lines.js';
import { COUNTING, exceededBy, type LimitInForce, limitInForce, usedOf } from './limit-in-force.js';

/** What a proposal is checked against. */
export interface ProposalFacts {
  readonly supplier: RowOf<'Supplier'>;
  readonly spans: readonly RateSpan[];
  readonly limit: LimitInForce;
  /** Other direct purchases from this supplier that count towards its limit, of this year and those before. */
  readonly others: readonly Pick<DirectPurchaseRow, 'total' | 'proposedOn'>[];
}

/** What a proposal says of itself. */
export interface Proposal {
  readonly ground: DirectPurchaseRow['ground'];
  readonly priceBasis: PriceBasis;
  readonly validTo: string;
  readonly lines: readonly AskedDirectLine[];
}

/** Loads what a proposal is checked against; `own` is the proposal itself where it is revised. */
export async function loadProposal(
  supplierId: string,
  own: string | null,
  read: Read,
): Promise<ProposalFacts | Refusal> {
  const supplier = await read.visible('Supplier', supplierId);
  if (!supplier) return refuse('NOT_FOUND', 'kernel.notFound', ['supplierId']);
  const isOther = own === null ? {} : { _id: { $ne: own } };
  const others = await read.find('DirectPurchase', { supplierId, ...COUNTING, ...isOther });
  const limit = limitInForce(await read.find('DirectLimit', { state: 'CONFIRMED' }));
  return { supplier, spans: await taxSpans(read), limit, others };
}

/** The fields that lines, prices and limits decide; or why it cannot be proposed so, all faults at once. */
export function proposed(
  requisitions: readonly RowOf<'Requisition'>[],
  { ground, priceBasis, validTo, lines: asked }: Proposal,
  { supplier, spans, limit, others }: ProposalFacts,
  now: Date,
) {
  const day = businessDay(now);
  const stated = { taxpayer: supplier.taxpayer, day, spans };
  const priced = directLines(requisitions, asked, { basis: priceBasis, stated });
  const late = validTo < day ? refuse('RULE', 'direct.validToPassed', ['validTo']) : null;
  if (isRefusal(priced)) return refuseTogether([late, priced]) ?? priced;
  const { currency, lines, sums } = priced;
  const money = taxedMoney(sums, currency);
  const used = usedOf(others.filter(({ proposedOn }) => proposedOn.slice(0, 4) === day.slice(0, 4)));
  const exceeded = exceededBy(money.total, limit, used);
  const over = ground === 'BELOW_LIMIT' ? overLimit(exceeded, sums.total, limit, used) : null;
  const refused = refuseTogether([late, over]);
  if (refused) return refused;
  return { currency, lines, ...money, withinLimit: exceeded === null, proposedOn: day };
}

function overLimit(
  exceeded: ReturnType<typeof exceededBy>,
  total: string,
  { perPurchase, perYear }: LimitInForce,
  used: string,
): Refusal | null {
  if (exceeded === 'CURRENCY') return refuse('RULE', 'direct.otherCurrency', ['ground'], { currency: LIMIT_CURRENCY });
  if (exceeded === 'PURCHASE') return refuse('RULE', 'direct.overLimit', ['ground'], { total, most: perPurchase });
  if (exceeded !== 'YEAR') return null;
  const left = plain(exact(perYear).minus(used));
  return refuse('RULE', 'direct.overYear', ['ground'], { total, used, most: perYear, left });
}
