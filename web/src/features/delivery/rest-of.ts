import { exact, plain } from '../../../../schema/kernel/exact.js';
import { decimalText } from '../../../../schema/kernel/inputs.js';

const quantity = decimalText(4);

/** What is left of a quantity after subtracting a part; null while the part is not a number, or is more than the whole. */
export function restOf(whole: string, part: string | null): string | null {
  const read = quantity.safeParse(part);
  if (!read.success) return null;
  const rest = exact(whole).minus(read.data);
  return rest.lt(0) ? null : plain(rest);
}

/** Whether a text is a number and zero. */
export function isNothing(text: string): boolean {
  const read = quantity.safeParse(text);
  return read.success && exact(read.data).isZero();
}
