/** The settings of one method of purchase. All methods share one life cycle and differ only in their settings. */
export interface PurchaseMethodSettings {
  /** Fewest suppliers that must be invited. */
  readonly minimumInvited: number;
  /** Allowed weight of the price in the score, per cent. */
  readonly priceWeight: { readonly min: number; readonly max: number };
}

/** Every method of purchase with its settings. */
export const METHODS = {
  /** 询比采购 */
  REQUEST_FOR_QUOTATION: { minimumInvited: 3, priceWeight: { min: 30, max: 100 } },
} as const satisfies Readonly<Record<string, PurchaseMethodSettings>>;

/** The name of a method of purchase. */
export type PurchaseMethodName = keyof typeof METHODS;

/** The names of all methods, for inputs. */
export const METHOD_NAMES = ['REQUEST_FOR_QUOTATION'] as const satisfies readonly PurchaseMethodName[];

/** The settings of a method by the name that rows hold; null for an unknown name. */
export function settingsOf(method: string): PurchaseMethodSettings | null {
  const name = METHOD_NAMES.find((known) => known === method);
  return name === undefined ? null : METHODS[name];
}
