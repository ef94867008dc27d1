/** The acts that may complete a purchase: usually the last payment; what is given up or paid back where all else is paid. */
export const COMPLETING = [
  'payment.recordPayment',
  'orders.acceptProposal',
  'orders.confirmOneSidedClose',
  'payment.recordRefund',
] as const;

/** The acts that open a completed purchase again: a payment that was taken for made was not, or goods were found bad. */
export const REOPENING = ['payment.recordBankRejection', 'payment.returnGoods'] as const;
