import type { ContractRow } from '../../api/contracts/index.js';
import type { RequisitionRow } from '../../api/demand/index.js';
import type { AccountMeasureRow, AccountRow } from '../../api/identity/index.js';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import type { OwnedRow } from '../../api/kernel/owners/owned-row.js';
import { listRows, rowsById } from '../../api/kernel/reads.js';
import type { RowOf } from '../../api/kernel/subjects.js';
import { OPENED_BIDS, type SourcingEventRow } from '../../api/sourcing/index.js';
import type { SubjectName } from '../../schema/common/ids.js';
import type { Role } from '../../schema/common/roles.js';

/** Who is told: accounts, people by their pseudonyms in the trail, holders of posts, people of suppliers. */
export interface Told {
  readonly accounts?: readonly string[];
  readonly refs?: readonly string[];
  readonly roles?: readonly Role[];
  readonly suppliers?: readonly string[];
  /** The people of every registered supplier. */
  readonly allSuppliers?: true;
}

/** What an act tells whom. */
export interface NoticeRule {
  /** `module.move`. */
  readonly type: string;
  /** Message key. */
  readonly kind: string;
  /** Who is told about the subject of the act, and what its sentence names; null where there is nobody to tell. */
  readonly tell: (subjectId: string) => Promise<Telling | null>;
}

/** Recipients and what the notice is about. */
export interface Telling {
  readonly told: Told;
  readonly about: { readonly type: SubjectName; readonly id: string };
  readonly params: Readonly<Record<string, string>>;
}

function rule<Name extends SubjectName>(
  type: string,
  kind: string,
  subject: Name,
  told: (row: RowOf<Name>) => Told,
): NoticeRule {
  return {
    type,
    kind,
    tell: async (id) => {
      const row = (await rowsById(subject, SYSTEM_ACTOR, [id]))[0];
      return row ? { told: told(row), about: { type: subject, id }, params: named(row) } : null;
    },
  };
}

const staff =
  (...roles: Role[]) =>
  () => ({ roles });
const invited = ({ invitedSupplierIds, publishedAt }: SourcingEventRow) => ({
  suppliers: publishedAt ? invitedSupplierIds : [],
});
/** Who must know that somebody wants to reverse a closing: those who may confirm it, and the discipline office. */
const SUPERVISION = ['INTERNAL_AUDITOR', 'LEGAL', 'DISCIPLINE_OFFICER'] as const;
const reopened = (event: SourcingEventRow) => ({ ...invited(event), roles: SUPERVISION });
const requester = ({ requestedById, ownerId }: RequisitionRow) => ({ accounts: [requestedById, ownerId] });
const drafter = ({ acts }: ContractRow) => ({ refs: acts.draftContract ?? [] });
const partner = ({ supplierId }: { readonly supplierId: string }) => ({ suppliers: [supplierId] });

const themselves = ({ _id }: AccountRow) => ({ accounts: [_id] });
/** Whoever may confirm it, the person it is about, and those who watch. */
const watchers = ({ confirmerIds, accountId }: AccountMeasureRow): Told => ({
  accounts: [...confirmerIds, accountId],
  roles: ['DISCIPLINE_OFFICER', 'INTERNAL_AUDITOR'],
});

/** Who owns it, who did before, and who watches over purchasing. */
const ownerAndOffice = ({ ownerId }: OwnedRow): Told => ({ accounts: [ownerId], roles: ['DISCIPLINE_OFFICER'] });
const bothOwners = ({ ownerId, formerOwnerId }: OwnedRow): Told => ({
  accounts: formerOwnerId === null ? [ownerId] : [ownerId, formerOwnerId],
});
const deputyOf = ({ deputy }: OwnedRow): Told => ({ accounts: deputy ? [deputy.accountId] : [] });

/** The table of notices. */
export const NOTICE_RULES: readonly NoticeRule[] = [
  rule('identity.issueCode', 'notice.codeIssued', 'Account', themselves),
  rule('identity.issueCodeByTwo', 'notice.codeIssued', 'Account', themselves),
  rule('identity.choosePassword', 'notice.passwordChosen', 'Account', themselves),
  rule('identity.proposeDisabling', 'notice.measureProposed', 'AccountMeasure', watchers),
  rule('identity.proposeRevoking', 'notice.measureProposed', 'AccountMeasure', watchers),
  rule('identity.proposeNewCode', 'notice.measureProposed', 'AccountMeasure', watchers),
  rule('demand.submitRequisition', 'notice.requisitionToApprove', 'Requisition', staff('APPROVER')),
  rule('demand.returnRequisition', 'notice.requisitionReturned', 'Requisition', requester),
  rule('demand.handOverRequisition', 'notice.handedOver', 'Requisition', bothOwners),
  rule('demand.takeOverRequisition', 'notice.takenOver', 'Requisition', ownerAndOffice),
  rule('demand.appointRequisitionDeputy', 'notice.deputyAppointed', 'Requisition', deputyOf),
  rule('purchases.handOverPurchase', 'notice.handedOver', 'Purchase', bothOwners),
  rule('purchases.takeOverPurchase', 'notice.takenOver', 'Purchase', ownerAndOffice),
  rule('purchases.appointPurchaseDeputy', 'notice.deputyAppointed', 'Purchase', deputyOf),
  rule('suppliers.submitSupplier', 'notice.supplierToReview', 'Supplier', staff('CATEGORY_MANAGER')),
  rule('suppliers.returnSupplier', 'notice.supplierReturned', 'Supplier', ({ _id }) => ({ suppliers: [_id] })),
  rule('suppliers.approveSupplier', 'notice.supplierApproved', 'Supplier', ({ _id }) => ({ suppliers: [_id] })),
  rule('sourcing.publishEvent', 'notice.invited', 'SourcingEvent', invited),
  rule('sourcing.extendDeadline', 'notice.deadlineExtended', 'SourcingEvent', invited),
  rule('sourcing.cancelEvent', 'notice.eventCancelled', 'SourcingEvent', invited),
  rule('sourcing.closeEvent', 'notice.eventToOpen', 'SourcingEvent', staff('LEGAL', 'INTERNAL_AUDITOR')),
  rule('sourcing.proposeReopening', 'notice.reopeningProposed', 'SourcingEvent', staff(...SUPERVISION)),
  rule('sourcing.confirmReopening', 'notice.eventReopened', 'SourcingEvent', reopened),
  rule('sourcing.dropReopening', 'notice.reopeningDropped', 'SourcingEvent', ({ acts }) => ({
    roles: ['DISCIPLINE_OFFICER'],
    refs: acts.proposeReopening ?? [],
  })),
  rule('sourcing.openBids', 'notice.eventToScore', 'SourcingEvent', ({ expertIds }) => ({ accounts: expertIds })),
  rule('sourcing.recommendAward', 'notice.awardToApprove', 'Award', staff('APPROVER')),
  rule('sourcing.returnAward', 'notice.awardReturned', 'Award', ({ recommendedById }) => ({
    accounts: [recommendedById],
  })),
  rule('sourcing.approveAward', 'notice.awardApproved', 'Award', ({ recommendedById }) => ({
    accounts: [recommendedById],
  })),
  { type: 'sourcing.approveAward', kind: 'notice.resultKnown', tell: tellBidders },
  rule('contracts.draftContract', 'notice.contractToReview', 'Contract', staff('LEGAL')),
  rule('contracts.returnContract', 'notice.contractReturned', 'Contract', drafter),
  rule('contracts.reviewContract', 'notice.contractToSign', 'Contract', staff('APPROVER')),
  rule('contracts.signContract', 'notice.contractSigned', 'Contract', partner),
  rule('orders.createOrder', 'notice.orderToRelease', 'PurchaseOrder', staff('CATEGORY_MANAGER')),
  rule('orders.releaseOrder', 'notice.orderReleased', 'PurchaseOrder', partner),
  rule('delivery.recordReceipt', 'notice.receiptToInspect', 'GoodsReceipt', staff('INSPECTOR')),
  rule('payment.submitInvoice', 'notice.invoiceToMatch', 'Invoice', staff('FINANCE')),
  rule('payment.correctInvoice', 'notice.invoiceToMatch', 'Invoice', staff('FINANCE')),
  rule('payment.returnInvoice', 'notice.invoiceReturned', 'Invoice', partner),
  rule('payment.requestPayment', 'notice.paymentToApprove', 'Payment', staff('APPROVER')),
  rule('payment.recordPayment', 'notice.paid', 'Payment', partner),
  { type: 'anchors.publishAnchor', kind: 'notice.anchorPublished', tell: tellAnchor },
  rule('risk.raiseAlert', 'notice.alertRaised', 'Alert', staff('DISCIPLINE_OFFICER')),
];

/** Whoever keeps the anchor of a day can prove a later change: all suppliers, and the discipline office. */
async function tellAnchor(id: string): Promise<Telling | null> {
  const anchor = (await rowsById('TrailAnchor', SYSTEM_ACTOR, [id]))[0];
  if (!anchor) return null;
  const { day, size, root } = anchor;
  const told: Told = { roles: ['DISCIPLINE_OFFICER'], allSuppliers: true };
  return { told, about: { type: 'TrailAnchor', id }, params: { day, size: String(size), root } };
}

/** Every bidder learns that there is a result; the event's page shows each its own. */
async function tellBidders(awardId: string): Promise<Telling | null> {
  const award = (await rowsById('Award', SYSTEM_ACTOR, [awardId]))[0];
  const event = award && (await rowsById('SourcingEvent', SYSTEM_ACTOR, [award.eventId]))[0];
  if (!event) return null;
  const bids = await listRows(
    'Bid',
    SYSTEM_ACTOR,
    { eventId: event._id, state: { $in: [...OPENED_BIDS] } },
    { limit: 1_000 },
  );
  const suppliers = bids.map(({ supplierId }) => supplierId);
  return { told: { suppliers }, about: { type: 'SourcingEvent', id: event._id }, params: named(event) };
}

function named(row: object): Record<string, string> {
  const text = (name: string, value: unknown) => (typeof value === 'string' ? { [name]: value } : {});
  return {
    ...('number' in row ? text('number', row.number) : {}),
    ...('title' in row ? text('title', row.title) : {}),
  };
}
