import type { TFunction } from 'i18next';
import type { StageName } from '../../../../schema/purchases/path.js';
import { instant, money } from '../../components/format.js';
import type { Movable } from '../../components/move-bar.js';
import type { PurchaseQuery } from '../../generated/graphql.js';

/** A purchase as its page asks for it. */
export type Purchase = NonNullable<PurchaseQuery['purchase']>;

/** A document of a purchase as its page shows it. */
export interface StageDocument {
  readonly kind: string;
  readonly subject: Movable & { readonly state: string };
  readonly number: string;
  readonly title: string | null;
  /** Label and value; empty values are left out. */
  readonly facts: readonly (readonly [string, string | number | null | undefined])[];
}

type Found = NonNullable<Purchase['event']>;
type One<Name extends 'requisitions' | 'contracts' | 'orders' | 'goodsReceipts' | 'invoices' | 'payments'> =
  Purchase[Name][number];

const names = (people: readonly { readonly name: string }[] | null | undefined, t: TFunction) =>
  people?.map(({ name }) => name).join(t('app.comma'));

const requisition = (one: One<'requisitions'>, t: TFunction): StageDocument => ({
  ...{ kind: 'Requisition', subject: one, number: one.number, title: one.title },
  facts: [
    [t('field.Requisition.estimatedTotal'), money(one.estimatedTotal)],
    [t('field.Requisition.requestedById'), one.requestedBy?.name],
    [t('field.Requisition.unitId'), one.unit?.name],
  ],
});

const event = (one: Found, t: TFunction): StageDocument => ({
  ...{ kind: 'SourcingEvent', subject: one, number: one.number, title: one.title },
  facts: [
    [t('field.SourcingEvent.publishedAt'), instant(one.publishedAt)],
    [t('field.SourcingEvent.closesAt'), instant(one.closesAt)],
    [t('field.SourcingEvent.openedAt'), instant(one.openedAt)],
    [t('field.SourcingEvent.lines'), t('purchase.lines', { count: one.lines.length })],
    [t('field.SourcingEvent.priceWeight'), one.priceWeight],
    [t('field.SourcingEvent.invitedSupplierIds'), names(one.invited, t)],
    [t('field.SourcingEvent.expertIds'), names(one.experts, t)],
  ],
});

const award = (one: NonNullable<Found['award']>, t: TFunction): StageDocument => ({
  ...{ kind: 'Award', subject: one, number: one.number, title: one.supplier?.name ?? null },
  facts: [
    [t('field.Award.total'), money(one.total)],
    [t('field.Award.firstRanked'), t(one.firstRanked ? 'app.yes' : 'app.no')],
    [t('field.Award.recommendedById'), one.recommendedBy?.name],
    [t('field.Award.justification'), one.justification],
  ],
});

const contract = (one: One<'contracts'>, t: TFunction): StageDocument => ({
  ...{ kind: 'Contract', subject: one, number: one.number, title: one.supplier?.name ?? one.title },
  facts: [
    [t('field.Contract.total'), money(one.total)],
    [t('field.Contract.paymentDays'), one.paymentDays],
    [t('field.Contract.validFrom'), one.validFrom],
    [t('field.Contract.validTo'), one.validTo],
    [t('field.Contract.signedAt'), instant(one.signedAt)],
  ],
});

const order = (one: One<'orders'>, t: TFunction): StageDocument => ({
  ...{ kind: 'PurchaseOrder', subject: one, number: one.number, title: one.supplier?.name ?? null },
  facts: [
    [t('field.PurchaseOrder.total'), money(one.total)],
    [t('field.PurchaseOrder.lines'), t('purchase.lines', { count: one.lines.length })],
    [t('purchase.due'), one.lines.map(({ dueOn }) => dueOn).sort()[0]],
    [t('field.PurchaseOrder.deliverTo'), one.deliverTo],
    [t('field.PurchaseOrder.releasedAt'), instant(one.releasedAt)],
    [t('field.PurchaseOrder.confirmedAt'), instant(one.confirmedAt)],
  ],
});

const goodsReceipt = (one: One<'goodsReceipts'>, t: TFunction): StageDocument => ({
  ...{ kind: 'GoodsReceipt', subject: one, number: one.number, title: one.deliveryNote },
  facts: [
    [t('field.GoodsReceipt.orderId'), one.order?.number],
    [t('field.GoodsReceipt.receivedById'), one.receivedBy?.name],
    [t('field.GoodsReceipt.createdAt'), instant(one.createdAt)],
    [t('field.GoodsReceipt.inspectedById'), one.inspectedBy?.name],
    [t('field.GoodsReceipt.inspectedAt'), instant(one.inspectedAt)],
    [t('purchase.linesRejected'), one.lines.filter(({ rejected }) => Number(rejected ?? 0) > 0).length || null],
  ],
});

const invoice = (one: One<'invoices'>, t: TFunction): StageDocument => ({
  ...{ kind: 'Invoice', subject: one, number: one.number, title: one.supplier?.name ?? null },
  facts: [
    [t('field.Invoice.invoiceNumber'), one.invoiceNumber],
    [t('field.Invoice.total'), money(one.total)],
    [t('field.Invoice.orderId'), one.order?.number],
    [t('field.Invoice.dueOn'), one.dueOn],
    [t('field.Invoice.differences'), one.differences.length || null],
  ],
});

const payment = (one: One<'payments'>, t: TFunction): StageDocument => ({
  ...{ kind: 'Payment', subject: one, number: one.number, title: one.supplier?.name ?? null },
  facts: [
    [t('field.Payment.amount'), money(one.amount)],
    [t('field.Payment.invoiceId'), one.invoice?.number],
    [t('field.Payment.dueOn'), one.dueOn],
    [t('field.Payment.paidOn'), one.paidOn],
    [t('field.Payment.bankReference'), one.bankReference],
  ],
});

type Group = 'requisitions' | 'events' | 'awards' | 'contracts' | 'orders' | 'goodsReceipts' | 'invoices' | 'payments';

// What a stage shows, and what its first document is made from.
const SHOWN: Readonly<Record<StageName, { readonly own: readonly Group[]; readonly from: readonly Group[] }>> = {
  DEMAND: { own: ['requisitions'], from: [] },
  SOURCING: { own: ['events', 'requisitions'], from: [] },
  BIDDING: { own: ['events'], from: [] },
  OPENING: { own: ['events'], from: [] },
  EVALUATION: { own: ['events'], from: [] },
  AWARD: { own: ['awards'], from: ['events'] },
  CONTRACT: { own: ['contracts'], from: ['awards'] },
  ORDER: { own: ['orders'], from: ['contracts'] },
  DELIVERY: { own: ['orders', 'goodsReceipts'], from: [] },
  INSPECTION: { own: ['goodsReceipts'], from: ['orders'] },
  INVOICE: { own: ['invoices'], from: ['orders'] },
  PAYMENT: { own: ['payments'], from: ['invoices'] },
};

function groupOf(group: Group, purchase: Purchase, t: TFunction): readonly StageDocument[] {
  switch (group) {
    case 'requisitions':
      return purchase.requisitions.map((one) => requisition(one, t));
    case 'events':
      return purchase.event ? [event(purchase.event, t)] : [];
    case 'awards':
      return purchase.event?.award ? [award(purchase.event.award, t)] : [];
    case 'contracts':
      return purchase.contracts.map((one) => contract(one, t));
    case 'orders':
      return purchase.orders.map((one) => order(one, t));
    case 'goodsReceipts':
      return purchase.goodsReceipts.map((one) => goodsReceipt(one, t));
    case 'invoices':
      return purchase.invoices.map((one) => invoice(one, t));
    case 'payments':
      return purchase.payments.map((one) => payment(one, t));
  }
}

/** The documents of a stage; where something can still be made for it, what that starts from comes last. */
export function documentsOf(stage: StageName, purchase: Purchase, t: TFunction): readonly StageDocument[] {
  const { own, from } = SHOWN[stage];
  const documents = own.flatMap((group) => groupOf(group, purchase, t));
  const origins = from
    .flatMap((group) => groupOf(group, purchase, t))
    .filter(({ subject }) => documents.length === 0 || subject.moves.some(({ allowed }) => allowed));
  return [...documents, ...origins];
}
