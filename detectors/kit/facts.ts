import type { SubjectName } from '../../schema/common/ids.js';
import { type Dossier, type Extension, isCompetitive } from '../../schema/dossier/index.js';
import { standingBids, tenderersByLot } from './bidders.js';
import { daysBetween } from './days.js';
import { inOneCurrency } from './money.js';

/** Parts of a dossier that may be read where a fact in them is needed. The buyer and the sources of evidence may always be read. */
export type PartName = 'tender' | 'bids' | 'awards' | 'contracts' | 'papers' | 'steps';

/** A dossier with some of its parts. */
export type Reading<Part extends PartName> = Omit<Dossier, PartName | 'qingcai'> &
  Pick<Dossier, Part & keyof Dossier> & {
    readonly qingcai: Omit<Extension, PartName> & Pick<Extension, Part & keyof Extension>;
  };

/** Something that can be counted in a dossier, with the parts in which it is found. */
export interface Fact<Part extends PartName> {
  readonly parts: readonly Part[];
  /** The number of these; null where it is unknown. */
  readonly count: (dossier: Reading<Part>) => number | null;
}

function fact<const Part extends PartName>(
  parts: readonly Part[],
  count: (dossier: Reading<Part>) => number | null,
): Fact<Part> {
  return { parts, count };
}

function ofKind(kind: SubjectName): Fact<'papers'> {
  return fact(['papers'], ({ qingcai }) => qingcai.papers.filter((paper) => paper.kind === kind).length);
}

/** Everything that a detector can need, or be about. */
export const FACTS = {
  /** 1 where several suppliers could have bid, 0 where the method allows only one. */
  competition: fact(['tender'], (dossier) => {
    const competitive = isCompetitive(dossier);
    return competitive === null ? null : Number(competitive);
  }),
  /** Suppliers whose bids counted at opening, in the lot with the fewest. */
  tenderers: fact(['tender', 'bids'], (dossier) => {
    const lots = tenderersByLot(dossier);
    return lots === null ? null : Math.min(...lots.map(({ count }) => count));
  }),
  /** Bids that counted at opening. */
  openedBids: fact(['bids'], (dossier) => standingBids(dossier)?.length ?? null),
  /** Bids that counted, with their prices; null unless all of these are in one currency. */
  bidPrices: fact(['bids'], (dossier) => {
    const priced = standingBids(dossier)?.flatMap(({ value }) => value ?? []);
    return priced ? (inOneCurrency(priced)?.amounts.length ?? null) : null;
  }),
  /** Lines of bids that counted, with their unit prices. */
  bidUnitPrices: fact(['bids'], (dossier) => {
    const items = standingBids(dossier)?.flatMap((bid) => bid.items);
    return items ? items.filter(({ unit }) => unit.value !== null).length : null;
  }),
  /** Whole days during which bids were accepted. */
  biddingDays: fact(['tender'], ({ tender }) =>
    tender ? daysBetween(tender.tenderPeriod.startDate, tender.tenderPeriod.endDate) : null,
  ),
  /** Awards that were approved. */
  awards: fact(['awards'], ({ awards }) => awards.filter(({ status }) => status === 'active').length),
  /** Contracts that were signed. */
  contracts: fact(['contracts'], ({ contracts }) => contracts.filter(({ status }) => status === 'active').length),
  /** Lines of signed contracts, with their unit prices. */
  contractUnitPrices: fact(['contracts'], ({ contracts }) => {
    const signed = contracts.filter(({ status }) => status === 'active');
    return signed.flatMap(({ items }) => items).filter(({ unit }) => unit.value !== null).length;
  }),
  /** Orders, receipts of goods, invoices and payments, whatever their state. */
  orders: ofKind('PurchaseOrder'),
  receipts: ofKind('GoodsReceipt'),
  invoices: ofKind('Invoice'),
  payments: ofKind('Payment'),
} as const;

/** The name of a fact. */
export type FactName = keyof typeof FACTS;

/** What a detector needs: that a fact is known, or that there are at least so many. */
export type Need<Name extends FactName = FactName> = Name | { readonly fact: Name; readonly least: number };

/** The parts that come with some facts. */
export type PartsOf<Name extends FactName> = { [N in Name]: (typeof FACTS)[N]['parts'][number] }[Name];

/** What a dossier is missing: the fact, how many were needed, and how many there are; null where that is unknown. */
export interface Lack {
  readonly what: FactName | 'proof';
  readonly least: number;
  readonly known: number | null;
}

/** The first need that a dossier does not meet; null where it meets all of them. */
export function firstLack(dossier: Dossier, needs: readonly Need[]): Lack | null {
  for (const need of needs) {
    const { fact: what, least } = typeof need === 'string' ? { fact: need, least: 0 } : need;
    const known = FACTS[what].count(dossier);
    if (known === null || known < least) return { what, least, known };
  }
  return null;
}
