import type { Reach } from './chapter.js';
import type { Milestone, Moment } from './milestones.js';

/** One line of a planned purchase. */
export interface PlanLine {
  /** Index of the part in the list given to the generator. */
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
  /** CNY for one unit with tax, in the order of the lines. */
  readonly unitPrices: readonly string[];
  /** Per cent, of all lines. */
  readonly taxRate: string;
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

/** A purchase to be brought to a state by commands. */
export interface PurchasePlan {
  readonly title: string;
  readonly purpose: string;
  readonly requestingUnit: string;
  readonly startDaysAgo: number;
  readonly reach: Reach;
  readonly cast: PlanCast;
  readonly lines: readonly PlanLine[];
  readonly invited: readonly number[];
  /** In the order in which they come in; empty where nobody has answered yet. */
  readonly bids: readonly PlanBid[];
  /** Index of the supplier that gets the award; null where the purchase does not get that far. */
  readonly awardTo: number | null;
  /** Reason where the award does not go to the lowest bid. */
  readonly justification?: string;
  /** Quantities rejected at inspection, in the order of the lines; the rest is accepted. */
  readonly rejected: readonly string[];
  readonly rejectionReason?: string;
  readonly invoiceNumber: string;
  /** The unit prices that the invoice asks, in the order of the lines; as agreed, except where the story has an exception. */
  readonly invoicePrices: readonly string[];
  readonly cancelReason?: string;
  /** The deadline for bids. */
  readonly closes: Moment;
  readonly milestones: readonly Milestone[];
}
