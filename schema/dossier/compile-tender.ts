import type { State } from '../trail/index.js';
import { organisationOf } from './compile-parties.js';
import type { DossierBid, DossierItem, Tender } from './dossier.js';
import { type Folded, foldedOf, isOpened } from './folded.js';
import { priceWithTax } from './price-with-tax.js';
import { amountIn, numberIn, objectIn, objectsIn, textIn } from './read-state.js';
import type { DossierState } from './state.js';

/** The OCDS names of our methods; here, only those who are invited may bid. */
const METHOD: Readonly<Record<string, Tender['procurementMethod']>> = { REQUEST_FOR_QUOTATION: 'selective' };

const TENDER_STATUS: Readonly<Record<string, Tender['status']>> = {
  DRAFT: 'planned',
  AWARDED: 'complete',
  CANCELLED: 'cancelled',
};

const DIRECT_STATUS: Readonly<Record<string, Tender['status']>> = { APPROVED: 'complete', CANCELLED: 'cancelled' };

const BID_STATUS: Readonly<Record<string, DossierBid['status']>> = {
  SUBMITTED: 'pending',
  WITHDRAWN: 'withdrawn',
  WITHDRAWAL_DISCLOSED: 'withdrawn',
};

/** The sourcing event or direct purchase as a tender; null while its entry is not in the log. */
export function tenderOf(state: DossierState): Tender | null {
  const event = foldedOf(state, 'SourcingEvent')[0];
  if (!event) return directTender(state);
  const method = textIn(event.state, 'method');
  return {
    id: event.id,
    title: textIn(event.state, 'title'),
    status: TENDER_STATUS[textIn(event.state, 'state') ?? ''] ?? 'active',
    procurementMethod: method === null ? null : (METHOD[method] ?? null),
    procurementMethodDetails: method,
    tenderPeriod: { startDate: textIn(event.state, 'publishedAt'), endDate: textIn(event.state, 'closesAt') },
    items: objectsIn(event.state, 'lines').map((line) => itemOf(line, null, null)),
    numberOfTenderers: numberIn(event.state, 'bidsOpened'),
  };
}

/** A direct purchase as a tender that nobody but its supplier could bid for. */
function directTender(state: DossierState): Tender | null {
  const direct = foldedOf(state, 'DirectPurchase')[0];
  if (!direct) return null;
  return {
    id: direct.id,
    title: textIn(direct.state, 'title'),
    status: DIRECT_STATUS[textIn(direct.state, 'state') ?? ''] ?? 'active',
    procurementMethod: 'direct',
    procurementMethodDetails: textIn(direct.state, 'ground'),
    tenderPeriod: { startDate: null, endDate: null },
    items: objectsIn(direct.state, 'lines').map((line) => itemOf(line, null, null)),
    numberOfTenderers: null,
  };
}

/** The bids after opening; null before. */
export function bidsOf(state: DossierState): { readonly details: readonly DossierBid[] } | null {
  if (!isOpened(state)) return null;
  return { details: foldedOf(state, 'Bid').map((bid) => bidOf(state, bid)) };
}

/** A line as an item; its price, with tax, is in the currency given, or unknown. */
export function itemOf(line: State, currency: string | null, basis: string | null): DossierItem {
  const price = priceWithTax(line, basis);
  return {
    id: textIn(line, 'id') ?? '',
    description: textIn(line, 'name'),
    quantity: textIn(line, 'quantity'),
    unit: {
      name: textIn(line, 'unit'),
      value: price === null || currency === null ? null : { amount: price, currency },
    },
  };
}

function bidOf(state: DossierState, { id, state: fields }: Folded): DossierBid {
  const supplierId = textIn(fields, 'supplierId');
  const value = amountIn(fields, 'total');
  const content = objectIn(fields, 'content');
  const basis = textIn(foldedOf(state, 'SourcingEvent')[0]?.state ?? {}, 'quoteBasis');
  return {
    id,
    date: textIn(fields, 'submittedAt'),
    status: BID_STATUS[textIn(fields, 'state') ?? ''] ?? 'valid',
    tenderers: supplierId === null ? [] : [organisationOf(state, supplierId)],
    value,
    items: content ? objectsIn(content, 'lines').map((line) => itemOf(line, value?.currency ?? null, basis)) : [],
    relatedLots: [],
  };
}
