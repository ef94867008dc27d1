/** A decimal with its digits grouped; it stays text, so that nothing is rounded. */
export function grouped(decimal: string): string {
  const [whole = '', places] = decimal.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return places === undefined ? groups : `${groups}.${places}`;
}

/** An amount with its currency: `1,234.00 CNY`. */
export function amountText({ amount, currency }: { readonly amount: string; readonly currency: string }): string {
  return `${grouped(amount)} ${currency}`;
}
