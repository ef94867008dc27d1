/** Decimal128 writes large and small values with an exponent; ours are always written without. */
export function plainDecimal(text: string): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?E([+-]\d+)$/.exec(text);
  if (!parts) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits + '0'.repeat(point - digits.length);
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** Fields of a stored document that its entries do not commit to: they stand in the entry itself, or belong to the trail. */
export const OUTSIDE_STATE: ReadonlySet<string> = new Set(['_t', 'rev', 'updatedAt', '__v']);
