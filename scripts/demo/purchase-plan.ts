import type { Reach } from './chapter.js';
import type { Milestone, Moment } from './milestones.js';

/** One line of a planned purchase. */
export interface PlanLine {
  /** Place of the part in the list given to the generator. */
  readonly partIndex: number;
  readonly partNumber: string;
  readonly category: string;
  readonly quantity: string;
  readonly unit: string;
  /** CNY for one unit; the estimate of the requisition. */
  readonly estimatedPrice: string;
  /** Days from the start until the goods are needed. */
  readonly neededInDays: number;
}

/** One supplier's bid. */
export interface PlanBid extends Moment {
  readonly supplierIndex: number;
  /** CNY for one unit, in the order of the lines. */
  readonly unitPrices: readonly string[];
  readonly leadTimeDays: number;
  /** Technical score of each expert, in the order of `cast.experts`, 0 to 100. */
  readonly technicalScores: readonly string[];
}

/** Who does what in a purchase, by login. */
export interface PlanCast {
  readonly buyer: string;
  readonly approver: string;
  readonly categoryManager: string;
  readonly experts: readonly string[];
  /** Opens the bids: legal or internal audit. */
  readonly opener: string;
  readonly legal: string;
  readonly receiver: string;
  readonly inspector: string;
  readonly finance: string;
}

/** A purchase to be driven to a state by commands. */
export interface PurchasePlan {
  readonly title: string;
  readonly purpose: string;
  readonly requestingUnit: string;
  readonly startDaysAgo: number;
  readonly reach: Reach;
  readonly cast: PlanCast;
  readonly lines: readonly PlanLine[];
  readonly invited: readonly number[];
  /** In the order they come in; empty where nobody has answered yet. */
  readonly bids: readonly PlanBid[];
  /** Supplier the award goes to; null where it doesn't come that far. */
  readonly awardTo: number | null;
  /** Reason where the award does not go to the lowest bid. */
  readonly justification?: string;
  /** Rejected at inspection, in the order of the lines; the rest is accepted. */
  readonly rejected: readonly string[];
  readonly rejectionReason?: string;
  readonly invoiceNumber: string;
  /** What the invoice asks for one unit, in the order of the lines; as agreed but where an exception is told. */
  readonly invoicePrices: readonly string[];
  readonly cancelReason?: string;
  /** When bids have to be in. */
  readonly closes: Moment;
  readonly milestones: readonly Milestone[];
}
