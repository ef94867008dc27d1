/** The fields of a supplier's row while it asks for no other legal representative or account. */
export const NOTHING_ASKED = {
  newLegalRepresentative: null,
  newTaxpayer: null,
  newBankName: null,
  newBankAccount: null,
  changeAskedAt: null,
  changeDueOn: null,
  changeCheckedAt: null,
  paymentsWait: null,
} as const;
