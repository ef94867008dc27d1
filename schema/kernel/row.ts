/**
 * What every stored subject has. Amounts and quantities are exact decimal text in a row (Decimal128 in the database), times
 * are Dates, and what is unknown is null, never absent.
 */
export interface Row {
  readonly _id: string;
  /** Counts the acts on the subject, from 1. */
  readonly rev: number;
  readonly state: string;
  /** Who took which move, by the pseudonyms of the trail: what separation of duties is judged by. */
  readonly acts: Readonly<Record<string, readonly string[]>>;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** The purchase it belongs to or is linked with; schema/secrecy.ts says when its entries carry it. */
  readonly purchaseId?: string | null;
  /** The trail's own: leaf hash of the last entry and salt of the last state commitment (base64), and the entry's time. */
  readonly _t: { readonly prev: string | null; readonly salt: string; readonly at: Date };
}
