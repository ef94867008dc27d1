/**
 * A share (0 to 1) as a percentage with one decimal. What is not all is never written as all, and what is not nothing never as nothing:
 *
 *     0.9996  ->  >99.9%        0.0004  ->  <0.1%
 */
export function percentText(share: number): string {
  const tenths = Math.round(share * 1000);
  if (share < 1 && tenths >= 1000) return '>99.9%';
  if (share > 0 && tenths <= 0) return '<0.1%';
  return `${tenths / 10}%`;
}
