import type { CommandName } from '../generated/commands.js';
import type { METHOD_NAMES } from '../sourcing/methods.js';

/** The act that begins a purchase, by its method. */
export const BEGINS = {
  REQUEST_FOR_QUOTATION: 'sourcing.createEvent',
  DIRECT_PURCHASE: 'direct.proposeDirectPurchase',
} as const satisfies Readonly<Record<(typeof METHOD_NAMES)[number], CommandName>>;

/** The acts that begin purchases. */
export const BEGINNING = [BEGINS.REQUEST_FOR_QUOTATION, BEGINS.DIRECT_PURCHASE] as const;

/** The acts that may complete a purchase: usually the last payment; what is given up or paid back where all else is paid. */
export const COMPLETING = [
  'payment.recordPayment',
  'orders.acceptProposal',
  'orders.confirmOneSidedClose',
  'payment.recordRefund',
] as const;

/** The acts that open a completed purchase again: a payment that was taken for made was not, or goods were found bad. */
export const REOPENING = ['payment.recordBankRejection', 'payment.returnGoods'] as const;
