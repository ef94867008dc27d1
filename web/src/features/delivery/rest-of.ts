import { exact, plain } from '../../../../schema/kernel/exact.js';
import { decimalText } from '../../../../schema/kernel/inputs.js';

const quantity = decimalText(4);

/** What of a quantity is left when a part is taken off; null while the part is no number or more than there is. */
export function restOf(whole: string, part: string | null): string | null {
  const read = quantity.safeParse(part);
  if (!read.success) return null;
  const rest = exact(whole).minus(read.data);
  return rest.lt(0) ? null : plain(rest);
}

/** Whether a number given is zero. */
export function isNothing(text: string): boolean {
  const read = quantity.safeParse(text);
  return read.success && exact(read.data).isZero();
}
