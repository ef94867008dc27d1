/** What was asked for in one line of a sourcing event. */
export interface AskedLine {
  readonly id: string;
  readonly partId: string;
  readonly partNumber: string;
  readonly name: string;
  readonly quantity: string;
  readonly unit: string;
}

/** What a contract takes from an award, its event and the awarded bid. */
export interface AwardFacts {
  readonly state: string;
  readonly purchaseId: string;
  readonly supplierId: string;
  readonly title: string;
  readonly total: { readonly amount: string; readonly currency: string };
  readonly asked: readonly AskedLine[];
  /** Unit prices by the id of the event's line. */
  readonly offered: readonly { readonly id: string; readonly unitPrice: string }[];
  /** Number of the contract already drafted from the award; null where there is none. */
  readonly contractNumber: string | null;
}
