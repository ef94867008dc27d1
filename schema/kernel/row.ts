/**
 * What every stored subject has. In a row, amounts and quantities are exact decimal text (Decimal128 in the database), times are Dates, and
 * what is unknown is null, never absent.
 */
export interface Row {
  readonly _id: string;
  /** Number of acts on the subject so far, the creation included. */
  readonly rev: number;
  readonly state: string;
  /** Who took which move, by the trail's pseudonyms; separation of duties is judged by this. */
  readonly acts: Readonly<Record<string, readonly string[]>>;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** The purchase that it belongs to or is linked with; schema/secrecy.ts says from when on its entries name it. */
  readonly purchaseId?: string | null;
  /**
   * Beside the state: leaf hash of the last entry and salt of the last state commitment (base64), the time of the entry, and the keys of fields that
   * are compared by them, which follow from the state.
   */
  readonly _t: {
    readonly prev: string | null;
    readonly salt: string;
    readonly at: Date;
    readonly keys?: Readonly<Record<string, string>>;
  };
}
