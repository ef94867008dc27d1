/** The moves of each stage, in the order of the path. */
export const PATH = {
  DEMAND: [
    'demand.createRequisition',
    'demand.editRequisition',
    'demand.submitRequisition',
    'demand.approveRequisition',
    'demand.returnRequisition',
  ],
  SOURCING: [
    'demand.sourceRequisition',
    'purchases.startPurchase',
    'sourcing.createEvent',
    'sourcing.editEvent',
    'sourcing.publishEvent',
  ],
  BIDDING: [
    'sourcing.extendDeadline',
    'sourcing.submitBid',
    'sourcing.replaceBid',
    'sourcing.withdrawBid',
    'sourcing.closeEvent',
    'sourcing.proposeReopening',
    'sourcing.confirmReopening',
    'sourcing.dropReopening',
  ],
  OPENING: ['sourcing.openBids', 'sourcing.openBid', 'sourcing.discloseWithdrawnBid'],
  EVALUATION: ['sourcing.scoreBids', 'sourcing.completeEvaluation'],
  AWARD: [
    'sourcing.recommendAward',
    'sourcing.proposeAwardOfEvent',
    'sourcing.approveAward',
    'sourcing.returnAward',
    'sourcing.reopenAwardOfEvent',
    'sourcing.awardEvent',
    'sourcing.awardBid',
    'sourcing.declineBid',
  ],
  CONTRACT: [
    'contracts.draftContract',
    'contracts.editContract',
    'contracts.reviewContract',
    'contracts.returnContract',
    'contracts.signContract',
  ],
  ORDER: [
    'orders.createOrder',
    'orders.releaseOrder',
    'orders.cancelOrder',
    'orders.confirmOrder',
    'orders.declineOrder',
  ],
  DELIVERY: ['orders.receiveOrder', 'delivery.recordReceipt'],
  INSPECTION: ['orders.reopenOrder', 'delivery.inspectReceipt'],
  INVOICE: ['payment.submitInvoice', 'payment.correctInvoice', 'payment.matchInvoice', 'payment.returnInvoice'],
  PAYMENT: [
    'payment.requestPayment',
    'payment.approvePayment',
    'payment.returnPayment',
    'payment.recordPayment',
    'payment.settleInvoice',
    'purchases.completePurchase',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The name of a stage. */
export type StageName = keyof typeof PATH;

/** The stages in the order of the path. */
export const STAGE_NAMES = [
  'DEMAND',
  'SOURCING',
  'BIDDING',
  'OPENING',
  'EVALUATION',
  'AWARD',
  'CONTRACT',
  'ORDER',
  'DELIVERY',
  'INSPECTION',
  'INVOICE',
  'PAYMENT',
] as const satisfies readonly StageName[];

/** The moves that send a stage back to where it was before: a stage that has some was gone through more than once. */
export const TURNED_BACK: readonly string[] = [
  'demand.returnRequisition',
  'sourcing.confirmReopening',
  'sourcing.returnAward',
  'contracts.returnContract',
  'orders.declineOrder',
  'orders.reopenOrder',
  'payment.returnInvoice',
  'payment.returnPayment',
];

/** The stage that a move belongs to; null for moves that end a purchase from wherever it stands. */
export function stageOf(type: string): StageName | null {
  return STAGE_NAMES.find((name) => [...PATH[name]].some((move) => move === type)) ?? null;
}
