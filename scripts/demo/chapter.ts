/** The states that a purchase of the demonstration can be brought to, in order; CANCELLED is separate from this order. */
export const REACHES = [
  'DRAFT_REQUISITION',
  'REQUISITION_APPROVED',
  'EVENT_PUBLISHED',
  'BIDDING',
  'CLOSED',
  'OPENED',
  'EVALUATED',
  'AWARD_RECOMMENDED',
  'AWARD_APPROVED',
  'CONTRACT_SIGNED',
  'ORDER_RELEASED',
  'ORDER_CONFIRMED',
  'RECEIVED',
  'INSPECTED',
  'INVOICED',
  'INVOICE_EXCEPTION',
  'MATCHED',
  'PAYMENT_REQUESTED',
  'PAID',
  'CANCELLED',
] as const;

/** A state that a purchase of the demonstration can be brought to. */
export type Reach = (typeof REACHES)[number];

/** One purchase of the story, before suppliers, prices and times of day are drawn. */
export interface Chapter {
  readonly title: string;
  readonly purpose: string;
  readonly startDaysAgo: number;
  readonly buyer: string;
  /** Code of the unit that needs the goods. */
  readonly unit: string;
  /** Category leaf, words of the part's name or number, and quantities: each quantity makes a line, on the first parts that match. */
  readonly wants: readonly (readonly [category: string, words: string, ...quantities: string[]])[];
  readonly invited: number;
  readonly bidders: number;
  readonly reach: Reach;
  /** A production line is about to stop, so all dates are short. */
  readonly rush?: true;
  /** The award goes to the second-lowest bid, for this reason. */
  readonly justification?: string;
  /** Pieces rejected at inspection on the first line, with the reason. */
  readonly rejected?: readonly [quantity: string, reason: string];
  /** The invoice asks this many thousandths of the agreed price. */
  readonly invoicePermille?: number;
  readonly cancelReason?: string;
}

/** Declares one purchase of the story. */
export function chapter(
  startDaysAgo: number,
  buyer: string,
  unit: string,
  title: string,
  purpose: string,
  wants: Chapter['wants'],
  invited: number,
  bidders: number,
  reach: Reach,
  turns: Pick<Chapter, 'rush' | 'justification' | 'rejected' | 'invoicePermille' | 'cancelReason'> = {},
): Chapter {
  return { startDaysAgo, buyer, unit, title, purpose, wants, invited, bidders, reach, ...turns };
}
