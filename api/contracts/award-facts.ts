import type { PriceBasis } from '../../schema/kernel/tax.js';

/** What was asked for in one line of a sourcing event. */
export interface AskedLine {
  readonly id: string;
  readonly partId: string;
  readonly partNumber: string;
  readonly name: string;
  readonly quantity: string;
  readonly unit: string;
}

/** What a contract copies from the event of an award and from the awarded bid. */
export interface AwardFacts {
  readonly title: string;
  readonly asked: readonly AskedLine[];
  /** What the prices contain. */
  readonly basis: PriceBasis;
  /** Unit prices and tax rates by the id of the event's line. */
  readonly offered: readonly { readonly id: string; readonly unitPrice: string; readonly taxRate: string }[];
}
