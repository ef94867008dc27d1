/** The settings of one method of purchase by an event. All these methods share one life cycle and differ only in their settings. */
export interface PurchaseMethodSettings {
  /** Fewest suppliers that must be invited. */
  readonly minimumInvited: number;
  /** Allowed weight of the price in the score, per cent. */
  readonly priceWeight: { readonly min: number; readonly max: number };
}

/** Every method of purchase by an event, with its settings. */
export const METHODS = {
  /** 询比采购 */
  REQUEST_FOR_QUOTATION: { minimumInvited: 3, priceWeight: { min: 30, max: 100 } },
} as const satisfies Readonly<Record<string, PurchaseMethodSettings>>;

/** The name of a method with an event. */
export type PurchaseMethodName = keyof typeof METHODS;

/** The methods that an event can have. */
export const EVENT_METHODS = ['REQUEST_FOR_QUOTATION'] as const satisfies readonly PurchaseMethodName[];

/** The names of all methods, those among them that have no event. */
export const METHOD_NAMES = [...EVENT_METHODS, 'DIRECT_PURCHASE'] as const;

/** The settings of a method by the name that rows hold; null for one without an event, and for an unknown name. */
export function settingsOf(method: string): PurchaseMethodSettings | null {
  const name = EVENT_METHODS.find((known) => known === method);
  return name === undefined ? null : METHODS[name];
}
